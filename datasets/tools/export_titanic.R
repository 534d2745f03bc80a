# Rscript tools/export_titanic.R <output folder>
# Writes titanic.csv from TitanicSurvival of the R package carData.
library(carData)
out <- commandArgs(trailingOnly = TRUE)[1]
d <- TitanicSurvival
age <- vapply(d$age, function(a) if (is.na(a)) "" else format(round(a, 4), trim = TRUE, drop0trailing = TRUE), "")
quoted <- paste0('"', gsub('"', '""', rownames(d)), '"')
lines <- c("name,survived,sex,age,class",
           paste(quoted, d$survived, d$sex, age, as.integer(d$passengerClass), sep = ","))
file <- file(file.path(out, "titanic.csv"), "wb")
writeLines(enc2utf8(lines), file, sep = "\n", useBytes = TRUE)
close(file)
