# Writes 12-weighted-comparisons.json: what weighted cross-tabs are compared with. R with package survey, no other.
#   Rscript 12-weighted-comparisons.R > 12-weighted-comparisons.json
suppressPackageStartupMessages(library(survey))

number <- function(x) ifelse(is.na(x), "null", sprintf("%.17g", x))
list_of <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
words <- function(x) paste0("[", paste(sprintf('"%s"', x), collapse = ", "), "]")
table_of <- function(m) paste0("[", paste(apply(m, 1, list_of), collapse = ", "), "]")
object <- function(...) { parts <- c(...); paste0("{", paste(sprintf('"%s": %s', names(parts), parts), collapse = ", "), "}") }
f_test <- function(t) object(f = number(unname(t$statistic)), ndf = number(unname(t$parameter[1])), ddf = number(unname(t$parameter[2])), p = number(unname(t$p.value)))
design <- function(data) svydesign(ids = ~1, weights = ~w, data = data)
chisq <- function(data) svychisq(~yes + column, design(data), statistic = "F")

# Bilder and Loughin's sum of chi-squares, with the covariance of the shares that survey estimates (its n/(n-1) taken out) and the trace that
# holds where weights say nothing about answers.
all_options <- function(data, options) {
  n <- nrow(data); groups <- levels(data$g); f <- as.numeric(tapply(data$w, data$g, sum)) / sum(data$w)
  by <- svyby(reformulate(options), ~g, design(data), svymean, covmat = TRUE)
  shares <- as.matrix(as.data.frame(by)[, options]); covariance <- vcov(by)
  place <- function(i, j) paste(groups[i], options[j], sep = ":")
  all <- as.numeric(f %*% shares)
  cells <- expand.grid(j = seq_along(options), i = seq_along(groups))
  contrast <- matrix(0, nrow(cells), nrow(covariance), dimnames = list(NULL, rownames(covariance)))
  for (k in seq_len(nrow(cells))) {
    contrast[k, place(cells$i[k], cells$j[k])] <- 1
    for (l in seq_along(groups)) contrast[k, place(l, cells$j[k])] <- contrast[k, place(l, cells$j[k])] - f[l]
  }
  # The domains' means are uncorrelated but for rounding.
  same <- outer(sub(":.*", "", rownames(covariance)), sub(":.*", "", rownames(covariance)), "==")
  scale <- f[cells$i] / (all * (1 - all))[cells$j]
  d <- as.numeric(t(shares - rep(all, each = length(groups))))
  delta <- n * diag(sqrt(scale)) %*% contrast %*% (covariance * same * (n - 1) / n) %*% t(contrast) %*% diag(sqrt(scale))
  effective <- as.numeric(tapply(data$w, data$g, sum)^2 / tapply(data$w^2, data$g, sum))
  x2 <- n * sum(scale * d^2); trace <- length(options) * sum(f * (1 - f) * n / effective); squares <- sum(delta^2)
  object(sumChiSquare = number(x2), trace = number(trace), sumOfSquaredEigenvalues = number(squares), statistic = number(trace * x2 / squares),
         df = number(trace^2 / squares), p = number(pchisq(trace * x2 / squares, trace^2 / squares, lower.tail = FALSE)))
}

case <- function(id, data) {
  data$g <- factor(data$g); groups <- levels(data$g); options <- grep("^y", names(data), value = TRUE)
  per_option <- sapply(options, function(y) f_test(chisq(transform(data, yes = data[[y]], column = g))))
  pairs <- combn(groups, 2)
  per_pair <- apply(pairs, 2, function(two) {
    part <- droplevels(data[data$g %in% two, ])
    f_test(chisq(transform(part, yes = part$y1, column = g)))
  })
  residuals <- sapply(groups, function(one) {
    t <- chisq(transform(data, yes = data$y1, column = data$g == one))
    sign(weighted.mean(data$y1[data$g == one], data$w[data$g == one]) - weighted.mean(data$y1[data$g != one], data$w[data$g != one])) * sqrt(unname(t$statistic))
  })
  z <- sum(data$w * data$s) / sqrt(sum((data$w * data$s)^2))
  object(id = sprintf('"%s"', id), tags = '["weighted-comparison"]',
    input = object(options = table_of(t(as.matrix(data[, options]))), group = words(data$g), sign = list_of(data$s), weights = list_of(data$w)),
    expected = object(
      allOptions = all_options(data, options), perOption = paste0("[", paste(per_option, collapse = ", "), "]"),
      pairsOfFirstOption = paste0("[", paste(per_pair, collapse = ", "), "]"), residualsOfFirstOption = list_of(residuals),
      sign = object(mean = number(as.numeric(coef(svymean(~s, design(data))))), z = number(z), p = number(2 * pnorm(-abs(z))))),
    rCalls = '["svychisq(~yes + column, statistic = \\"F\\")", "svyby(~options, ~g, svymean, covmat = TRUE)", "svymean(~s)"]')
}

draw <- function(seed, n, groups, odds, even = FALSE) {
  set.seed(seed)
  g <- if (even) rep(groups, length.out = n) else sample(groups, n, TRUE, odds)
  y1 <- rbinom(n, 1, ifelse(g == groups[1], 0.3, 0.5)); y2 <- rbinom(n, 1, 0.4); y3 <- as.integer(rbinom(n, 1, 0.2) | (y1 == 1 & runif(n) < 0.3))
  data.frame(g = g, y1 = y1, y2 = y2, y3 = y3, s = sample(c(-1, 0, 1), n, TRUE, c(0.2, 0.3, 0.5)), w = round(runif(n, 0.3, 3), 2))
}

cases <- c(
  case("wc-three-groups", draw(11, 120, c("a", "b", "c"), c(0.5, 0.3, 0.2))),
  case("wc-four-of-six", draw(12, 24, c("ES", "GR", "IT", "NL"), NA, even = TRUE)),
  case("wc-two-groups-uneven", transform(draw(13, 60, c("a", "b"), c(0.8, 0.2)), w = ifelse(g == "a", 0.5, 2.5))))
cat("{\n", '"schema": "survey-stats-reference/1", "set": "12", "topic": "weighted-comparisons",\n',
    sprintf('"generatedWith": {"R": "%s", "survey": "%s"},\n', getRversion(), packageVersion("survey")),
    '"defaultTolerance": {"relative": 1e-9, "absolute": 1e-11},\n', sprintf('"caseCount": %d, "cases": [\n', length(cases)),
    paste(cases, collapse = ",\n"), "\n]}\n", sep = "")
