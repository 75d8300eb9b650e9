# Reference values of distributions, rates, shares and regressions, by R itself.
source("json.R")

distributions <- function() {
  shapes <- c(0.5, 1, 2.5, 14.9, 15, 80, 1e3, 1e5)
  gammas <- expand.grid(shape = shapes, factor = c(0.01, 0.3, 0.9, 1, 1.01, 1.2, 3))
  gammas$x <- gammas$shape * gammas$factor
  betas <- expand.grid(a = c(0.5, 1, 7, 400), b = c(0.5, 3, 90, 2000), x = c(0.001, 0.2, 0.5, 0.9, 0.999))
  quantiles <- expand.grid(shape = shapes, p = c(0.001, 0.025, 0.5, 0.975, 0.999))
  list(
    logGamma = list(x = c(0.1, shapes), value = lgamma(c(0.1, shapes))),
    gamma = list(shape = gammas$shape, x = gammas$x, below = pgamma(gammas$x, gammas$shape),
                 above = pgamma(gammas$x, gammas$shape, lower.tail = FALSE)),
    gammaQuantile = list(shape = quantiles$shape, p = quantiles$p, value = qgamma(quantiles$p, quantiles$shape)),
    beta = list(a = betas$a, b = betas$b, x = betas$x, below = pbeta(betas$x, betas$a, betas$b)),
    chiSquare = list(x = c(0.1, 3.84, 20.17, 100, 500), df = c(1, 1, 4, 1, 9),
                     tail = pchisq(c(0.1, 3.84, 20.17, 100, 500), c(1, 1, 4, 1, 9), lower.tail = FALSE)),
    student = list(df = c(1, 2, 5, 40, 1000), t = c(1, 4, 2.5, 0.1, 9),
                   twoSided = 2 * pt(c(1, 4, 2.5, 0.1, 9), c(1, 2, 5, 40, 1000), lower.tail = FALSE),
                   width = qt(0.975, c(1, 2, 5, 40, 1000))),
    normal = c(qnorm(0.975), qnorm(0.999))
  )
}

funnel <- function() {
  cases <- expand.grid(target = c(0.05, 0.3, 0.5), n = c(1, 10, 35, 400, 20000))
  limits <- function(p) qbinom(p, cases$n, cases$target) / cases$n
  list(target = cases$target, n = cases$n, lower95 = limits(0.025), upper95 = limits(0.975),
       lower998 = limits(0.001), upper998 = limits(0.999))
}

shares <- function() {
  count <- c(0, 1, 4, 30, 500)
  total <- c(5, 7, 9, 60, 501)
  intervals <- mapply(function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int, count, total)
  list(count = count, total = total, lower = intervals[1, ], upper = intervals[2, ])
}

poisson_counts <- function() {
  count <- c(0, 1, 3, 20, 1500)
  intervals <- vapply(count, function(x) as.vector(poisson.test(x)$conf.int), c(0, 0))
  list(count = count, lower = intervals[1, ], upper = intervals[2, ])
}

# Within-unit regression with cluster-robust variance, from the full set of dummies.
difference_in_differences <- function() {
  set.seed(11)
  panel <- expand.grid(unit = 1:14, period = 1:10)
  panel <- panel[-c(3, 17, 60), ]
  panel$treated <- panel$unit <= 5
  panel$outcome <- round(10 + panel$unit + 0.3 * panel$period + 2 * (panel$treated & panel$period >= 7) +
    rnorm(14)[panel$unit] * panel$period / 10 + rnorm(nrow(panel)), 3)
  contrast <- function(data, column) {
    data$column <- as.numeric(column)
    fit <- lm(outcome ~ column + factor(unit) + factor(period), data)
    x <- model.matrix(fit)
    bread <- solve(crossprod(x))
    pushes <- rowsum(x * resid(fit), data$unit) %*% bread
    units <- nrow(pushes)
    columns <- length(unique(data$period))
    correction <- units / (units - 1) * (nrow(data) - 1) / (nrow(data) - columns)
    error <- sqrt(correction * sum(pushes[, "column"]^2))
    value <- unname(coef(fit)["column"])
    list(value = value, standardError = error, lower = value - qt(0.975, units - 1) * error,
         p = 2 * pt(-abs(value / error), units - 1))
  }
  before <- panel[panel$period < 7, ]
  list(unit = panel$unit, treated = panel$treated, period = panel$period, outcome = panel$outcome, start = 7,
       effect = contrast(panel, panel$treated & panel$period >= 7),
       preTrend = contrast(before, before$treated * before$period),
       placebo = contrast(before, before$treated & before$period >= 4))
}

shrinkage <- function() {
  observed <- c(3, 14, 0, 40, 9, 22)
  expected <- c(5.2, 9.1, 1.4, 31.3, 14.8, 20.9)
  ratio <- observed / expected
  mean <- sum(observed) / sum(expected)
  between <- sum(expected * (ratio - mean)^2) / sum(expected) - mean / mean(expected)
  shape <- mean^2 / between + observed
  rate <- mean / between + expected
  list(observed = observed, expected = expected, mean = mean, between = between, value = shape / rate,
       lower = qgamma(0.025, shape, rate), upper = qgamma(0.975, shape, rate))
}

# Expected numbers by a regression on the strata alone; the interval of observed over expected.
standardisation <- function() {
  cells <- expand.grid(unit = c("a", "b", "c", "d"), stratum = c("jong", "midden", "oud"), stringsAsFactors = FALSE)[-7, ]
  cells$exposure <- c(120.5, 300, 80, 41, 55, 230, 17, 500, 310, 42, 9)
  cells$events <- c(12, 41, 16, 0, 9, 61, 2, 44, 51, 3, 4)
  fit <- glm(events ~ stratum + offset(log(exposure)), poisson, cells, control = list(epsilon = 1e-14))
  expected <- tapply(fitted(fit), cells$unit, sum)
  observed <- tapply(cells$events, cells$unit, sum)
  intervals <- mapply(function(o, e) as.vector(poisson.test(o, e)$conf.int), observed, expected)
  list(unit = cells$unit, stratum = cells$stratum, exposure = cells$exposure, events = cells$events,
       expected = as.vector(expected), value = as.vector(observed / expected),
       lower = as.vector(intervals[1, ]), upper = as.vector(intervals[2, ]))
}

trend <- function() {
  at <- 2016:2024
  value <- c(280, 301, 322, 339, 371, 388, 402, 431, 444)
  fit <- lm(log(value) ~ at)
  interval <- confint(fit)[2, ]
  list(at = at, value = value, growth = unname(exp(coef(fit)[2]) - 1), lower = unname(exp(interval[1]) - 1),
       upper = unname(exp(interval[2]) - 1), p = unname(summary(fit)$coefficients[2, 4]))
}

# Main effects by Poisson regression; the last rows leave some mixes out.
rates <- function() {
  cells <- expand.grid(age = c("a0", "a6", "a12"), form = c("beg", "ggz", "vrb"), sex = c("m", "v"),
                       stringsAsFactors = FALSE)[-c(4, 11), ]
  cells$exposure <- c(120, 300, 80, 410, 55, 230, 90, 17, 500, 310, 42, 210, 260, 33, 150, 700)
  cells$events <- c(12, 41, 16, 22, 9, 61, 30, 2, 44, 51, 3, 40, 19, 8, 66, 90)
  fit <- glm(events ~ age + form + sex + offset(log(exposure)), poisson, cells, control = list(epsilon = 1e-14))
  list(age = cells$age, form = cells$form, sex = cells$sex, exposure = cells$exposure, events = cells$events,
       fitted = unname(fitted(fit)))
}

ratios <- function() {
  expected <- c(0.4, 3, 12.5, 80, 2500)
  list(expected = expected, lower95 = qpois(0.025, expected), upper95 = qpois(0.975, expected),
       lower998 = qpois(0.001, expected), upper998 = qpois(0.999, expected))
}

cat(write_json(list(
  distributions = distributions(), funnel = funnel(), shares = shares(), poisson = poisson_counts(),
  differenceInDifferences = difference_in_differences(), shrinkage = shrinkage(), standardisation = standardisation(), trend = trend(),
  rates = rates(), ratios = ratios()
)), "\n")
