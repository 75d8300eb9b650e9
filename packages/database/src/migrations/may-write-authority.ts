/** Bit of what is known of authority and measures. */
export const authority = 128;

/** Whoever has the case in hand, is not of the family and writes who has authority. */
export const mayWriteAuthority = `(toegang.heeft_in_hand(p_gemeente, p_jeugdige) and coalesce((select w.familie = 0
  and w.schrijven & ${authority} <> 0 from toegang.eigen_zicht(p_gemeente, p_jeugdige) w), false))`;
