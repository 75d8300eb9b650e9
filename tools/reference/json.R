# Writes numbers, texts, truth values and (named) lists as JSON, with all digits; NA becomes null.
write_json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    parts <- vapply(x, write_json, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ", "), "]"))
    return(paste0("{", paste0('"', names(x), '": ', parts, collapse = ",\n"), "}"))
  }
  if (is.factor(x)) x <- as.character(x)
  values <- if (is.character(x)) paste0('"', x, '"')
    else if (is.logical(x)) tolower(as.character(x))
    else ifelse(x == round(x) & abs(x) < 1e15, sprintf("%.0f", x), sprintf("%.17g", x))
  values[is.na(x)] <- "null"
  if (length(x) == 1 && is.null(attr(x, "column"))) return(values)
  paste0("[", paste(values, collapse = ", "), "]")
}

# A vector that stays a list of numbers when it has one.
column <- function(x) structure(as.vector(x), column = TRUE)
