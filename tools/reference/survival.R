# Reference values of the statistics of durations, by R's survival package (Therneau).
source("json.R")
suppressMessages(library(survival))

# Durations in whole days with ties; part of them enters late, none is left without company.
make_spells <- function(seed, n, late = 0.4, kinds = 1) {
  set.seed(seed)
  exit <- pmax(1, ceiling(rweibull(n, 1.1, 120)))
  entry <- ifelse(runif(n) < late, floor(runif(n) * exit), 0)
  event <- ifelse(runif(n) < 0.3, 0, sample.int(kinds, n, replace = TRUE))
  entry[1:5] <- 0
  exit[1:5] <- c(300, 310, 320, 330, 340)
  event[1:5] <- 0
  list(entry = entry, exit = exit, event = event)
}

kaplan_meier <- function(spells, tau) {
  response <- if (all(spells$entry == 0)) Surv(spells$exit, spells$event) else Surv(spells$entry, spells$exit, spells$event)
  fit <- survfit(response ~ 1, conf.type = "log-log")
  steps <- summary(fit)
  table <- summary(fit, rmean = tau)$table
  q <- quantile(fit, c(0.25, 0.5, 0.75))
  list(
    spells = spells, tau = tau,
    days = column(steps$time), atRisk = column(steps$n.risk), events = column(steps$n.event),
    survival = column(steps$surv), standardError = column(steps$std.err),
    lower = column(steps$lower), upper = column(steps$upper),
    quantiles = list(value = column(q$quantile), lower = column(q$lower), upper = column(q$upper)),
    restrictedMean = unname(table["rmean"]), restrictedMeanError = unname(table["se(rmean)"]),
    horizons = c(1, 30, 90, 180, 320), atRiskAt = summary(fit, times = c(1, 30, 90, 180, 320))$n.risk
  )
}

aalen_johansen <- function(spells) {
  fit <- survfit(Surv(spells$entry, spells$exit, factor(spells$event, 0:2)) ~ 1, id = seq_along(spells$exit))
  list(spells = spells, days = fit$time, share = list(fit$pstate[, 2], fit$pstate[, 3]),
       standardError = list(fit$std.err[, 2], fit$std.err[, 3]))
}

log_rank <- function(spells, group) {
  test <- survdiff(Surv(spells$exit, spells$event) ~ group)
  list(spells = spells, group = group, observed = test$obs, expected = test$exp, chiSquare = test$chisq,
       p = pchisq(test$chisq, length(test$obs) - 1, lower.tail = FALSE))
}

# survdiff knows no late entry; the score test with exact ties is the same test.
log_rank_late <- function(spells, group) {
  fit <- coxph(Surv(spells$entry, spells$exit, spells$event) ~ factor(group), ties = "exact")
  list(spells = spells, group = group, chiSquare = unname(fit$score),
       p = pchisq(unname(fit$score), length(unique(group)) - 1, lower.tail = FALSE))
}

cox <- function(spells, covariates, stratum) {
  data <- as.data.frame(covariates)
  formula <- if (is.null(stratum)) Surv(spells$entry, spells$exit, spells$event) ~ .
    else Surv(spells$entry, spells$exit, spells$event) ~ . + strata(stratum)
  fit <- coxph(formula, data = data, ties = "efron", control = coxph.control(eps = 1e-11, toler.chol = 1e-13, iter.max = 50))
  list(spells = spells, covariates = unname(covariates), stratum = stratum,
       coefficients = column(unname(coef(fit))), standardErrors = column(unname(sqrt(diag(vcov(fit))))),
       logLikelihood = fit$loglik, score = unname(fit$score), lower = column(unname(exp(confint(fit))[, 1])),
       p = column(unname(2 * pnorm(-abs(coef(fit) / sqrt(diag(vcov(fit))))))))
}

# Whoever has a covariate that changes has two rows; standard errors by cluster.
cox_clustered <- function(spells, covariates, stratum, cluster) {
  data <- as.data.frame(covariates)
  fit <- coxph(Surv(spells$entry, spells$exit, spells$event) ~ . + strata(stratum), data = data, cluster = cluster,
               ties = "efron", control = coxph.control(eps = 1e-11, toler.chol = 1e-13, iter.max = 50))
  list(spells = spells, covariates = unname(covariates), stratum = stratum, cluster = cluster,
       coefficients = column(unname(coef(fit))), standardErrors = column(unname(sqrt(diag(fit$var)))))
}

# The pull of each cluster at chosen coefficients, that are no estimate.
cox_scores <- function(spells, covariates, stratum, cluster, beta) {
  data <- as.data.frame(covariates)
  fit <- coxph(Surv(spells$entry, spells$exit, spells$event) ~ . + strata(stratum), data = data, ties = "efron",
               init = beta, control = coxph.control(iter.max = 0))
  scores <- rowsum(residuals(fit, type = "score"), cluster)
  list(spells = spells, covariates = unname(covariates), stratum = stratum, cluster = cluster, beta = beta,
       scores = apply(unname(scores), 1, column, simplify = FALSE))
}

late <- make_spells(1, 200)
right <- make_spells(2, 60, late = 0)
few <- list(entry = rep(0, 4), exit = c(10, 20, 30, 40), event = c(1, 1, 1, 1))
groups <- make_spells(3, 150, late = 0)
groups_late <- make_spells(4, 150)
group <- rep(0:2, length.out = 150)
mixed <- make_spells(5, 200)
set.seed(6)
covariates <- list(sex = rbinom(200, 1, 0.5), age = round(runif(200, 0, 18), 1), days = rnorm(200, 1000, 300))
cat(write_json(list(
  kaplanMeier = list(kaplan_meier(late, 100), kaplan_meier(right, 250), kaplan_meier(few, 40)),
  aalenJohansen = list(aalen_johansen(make_spells(7, 200, kinds = 2)), aalen_johansen(make_spells(8, 80, 0, 2))),
  logRank = log_rank(groups, group),
  logRankLate = log_rank_late(groups_late, group),
  coxClustered = list(cox_clustered(mixed, covariates, rep(0:3, 50), rep(0:19, 10)),
                      cox_clustered(mixed, covariates, rep(0, 200), rep(0:9, each = 20))),
  coxScores = cox_scores(mixed, covariates, rep(0:3, 50), rep(0:19, 10), c(0.4, -0.03, 0.0008)),
  cox = list(cox(mixed, covariates, NULL), cox(mixed, covariates, rep(0:3, 50)), cox(groups, list(g = group), NULL))
)), "\n")
