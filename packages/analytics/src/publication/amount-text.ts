/** What the account of a figure with amounts says of their rounding ({@link roundingOf} in publish-amount.ts). */
export const amountTexts = {
  nl: 'Bedragen van groepen zijn afgerond op € 1.000 of meer: hoe meer de duurste kostte, hoe grover. Zo volgt uit geen bedrag wat één van hen kost.',
  en: 'Amounts of groups are rounded to € 1,000 or more: the more the dearest one cost, the coarser. So no amount tells what one of them costs.',
} as const;
