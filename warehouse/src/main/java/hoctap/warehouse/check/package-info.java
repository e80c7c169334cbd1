/**
 * The rules that look for problems in the data: {@code checks/*.yml} of this module and of the
 * workspace, read and checked before any data is touched. A rule names measures and thresholds; the
 * SQL that measures and compares is the same for all.
 */
package hoctap.warehouse.check;
