/**
 * Boards: which datasets, indicators and charts are shown, and in which order; nothing computed.
 */
package hoctap.dashboards.board;
