/** Shows what the warehouse answers: boards as a Superset bundle and as a page of their own. */
package hoctap.dashboards;
