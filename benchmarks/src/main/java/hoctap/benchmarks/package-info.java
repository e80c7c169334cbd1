/** How fast the program is, from outside, beside what a user would take instead. */
package hoctap.benchmarks;
