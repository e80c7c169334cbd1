/** Boards in Superset: the bundle it imports, and a server of one's own to see it in. */
package hoctap.dashboards.superset;
