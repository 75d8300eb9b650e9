/** What a failed sending sets: tried again after 30 seconds, then twice as long each time, at most an hour. $3: the fault. */
export const markFailed = `tries = tries + 1, fault = $3,
  retry_at = clock_timestamp() + least(interval '1 hour', interval '30 seconds' * power(2, least(tries, 10)))`;
