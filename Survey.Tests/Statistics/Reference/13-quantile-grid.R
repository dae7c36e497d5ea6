# Writes 13-quantile-grid.csv: intervals and quantiles up to a confidence of 0.999999 and n = 10^7. Base R, no package.
#   Rscript 13-quantile-grid.R > 13-quantile-grid.csv
# Beta limits: qbeta(tail, x, n - x + 1), qbeta(tail, x + 1, n - x, lower.tail = FALSE), and with x + 1/2 and n - x + 1/2 for Jeffreys;
# Wilson, Wilson with correction and Agresti-Coull by their formulas with qnorm(tail, lower.tail = FALSE); qt at (1 - c) / 2 and (1 + c) / 2.
# F at the same by qbeta, because qf(p, ...) = (1 / qbeta - 1) df2 / df1 loses the digits of a small quantile.
number <- function(x) sprintf("%.17g", x)
row <- function(kind, c, first, second, low, high) cat(paste(kind, number(c), number(first), number(second), number(low), number(high), sep = ","), "\n", sep = "")
confidences <- c(0.5, 0.8, 0.9, 0.95, 0.99, 0.998, 0.999, 0.9999, 0.99999, 0.999999)
sizes <- c(1, 2, 3, 5, 10, 24, 100, 999, 4000, 123456, 1e6, 1e7)
cut <- function(x, n, low, high) c(if (x == 0) 0 else min(max(low, 0), x / n), if (x == n) 1 else max(min(high, 1), x / n))

f <- function(p, df1, df2) df2 / df1 * qbeta(p, df1 / 2, df2 / 2) / qbeta(p, df2 / 2, df1 / 2, lower.tail = FALSE)

cat("kind,confidence,x or df1,n or df2,low,high\n")
for (c in confidences) for (n in sizes) {
  tail <- (1 - c) / 2; z <- qnorm(tail, lower.tail = FALSE)
  for (x in unique(pmin(n, c(0, 1, 2, 5, n %/% 10, n %/% 2, n - n %/% 3, pmax(0, n - c(5, 2, 1, 0)))))) {
    p <- x / n
    row("ClopperPearson", c, x, n, if (x == 0) 0 else qbeta(tail, x, n - x + 1), if (x == n) 1 else qbeta(tail, x + 1, n - x, lower.tail = FALSE))
    jeffreys <- c(qbeta(tail, x + 0.5, n - x + 0.5), qbeta(tail, x + 0.5, n - x + 0.5, lower.tail = FALSE))
    row("JeffreysEqualTailed", c, x, n, jeffreys[1], jeffreys[2])
    row("Jeffreys", c, x, n, if (x == 0) 0 else jeffreys[1], if (x == n) 1 else jeffreys[2])
    half <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)); centre <- p + z^2 / (2 * n); scale <- 1 + z^2 / n
    wilson <- cut(x, n, (centre - half) / scale, (centre + half) / scale)
    row("Wilson", c, x, n, wilson[1], wilson[2])
    below <- z * sqrt(max(0, z^2 - 2 - 1 / n + 4 * p * (n - x + 1))); above <- z * sqrt(max(0, z^2 + 2 - 1 / n + 4 * p * (n - x - 1)))
    corrected <- cut(x, n, (2 * x + z^2 - 1 - below) / (2 * (n + z^2)), (2 * x + z^2 + 1 + above) / (2 * (n + z^2)))
    row("WilsonCorrected", c, x, n, corrected[1], corrected[2])
    centre <- (x + z^2 / 2) / (n + z^2); half <- z * sqrt(centre * (1 - centre) / (n + z^2))
    row("AgrestiCoull", c, x, n, max(0, centre - half), min(1, centre + half))
  }
}
for (c in confidences) for (df in c(1, 2, 3, 4.5, 10, 23, 99, 999, 4000, 123456, 1e6, 1e7)) {
  row("Student", c, df, df, qt((1 - c) / 2, df), qt((1 + c) / 2, df))
  for (df1 in c(1, 2, 4.5, 23, 999, 1e6)) row("F", c, df1, df, f((1 - c) / 2, df1, df), f((1 + c) / 2, df1, df))
}
