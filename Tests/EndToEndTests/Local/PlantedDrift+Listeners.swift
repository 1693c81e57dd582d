extension PlantedDrift {
  /// Drifts of listeners, and what is none.
  static let listeners: [PlantedDrift] = [
    PlantedDrift(
      name: "the port of a gateway",
      edit: #"""
        sed -i 's/number: 80$/number: 8080/' edited/gateway.yaml
        """#,
      lines: #"""
        ~ listener 127.0.0.1_NEXT
            filter_chains[0].filters[envoy.filters.network.http_connection_manager]
              .typed_config.rds.config_source.path_config_source.path
              - STATE/routes/http.8080.json
              + STATE/routes/http.80.json
              from Gateway default/bookinfo-gateway (edited/gateway.yaml:10)
            filter_chains[0].filters[envoy.filters.network.http_connection_manager]
              .typed_config.rds.route_config_name
              - http.8080
              + http.80
              from Gateway default/bookinfo-gateway (edited/gateway.yaml:10)
        + route http.80
            from VirtualService default/bookinfo (edited/virtualservices.yaml:7)
        - route http.8080
            from VirtualService default/bookinfo (edited/virtualservices.yaml:7)
        """#
    ),
    PlantedDrift(
      name: "a policy of access",
      edit: #"""
        printf '%s\n' 'apiVersion: security.istio.io/v1' 'kind: AuthorizationPolicy' 'metadata: {name: nobody}' 'spec: {selector: {matchLabels: {istio: ingressgateway}}, action: DENY, rules: [{to: [{operation: {paths: ["/admin"]}}]}]}' >edited/policy.yaml
        """#,
      lines: #"""
        ~ listener 127.0.0.1_NEXT
            filter_chains[0].filters[envoy.filters.network.http_connection_manager]
              .typed_config.http_filters[envoy.filters.http.rbac]
              - name: envoy.filters.http.rbac
              - typed_config:
              -   rules:
              -     action: DENY
              -     policies:
              -       ns[default]-policy[nobody]-rule[0]:
              -         permissions:
              -         - url_path:
              - (4 more lines; -o json has all)
              from AuthorizationPolicy default/nobody (edited/policy.yaml:3)
        """#
    ),
    PlantedDrift(
      name: "a listener that is gone",
      edit: #"""
        edit_dump 'x = lists("dynamic_listeners"); x[:] = [y for y in x if "reviews-v2" not in y["name"]]'
        """#,
      lines: #"""
        - listener simulated|default|reviews-v2
            from Deployment default/reviews-v2 (edited/reviews.yaml:72)
        """#
    ),
    PlantedDrift(
      name: "the order of filters",
      edit: #"""
        edit_dump 'x = manager()["http_filters"]; x.insert(0, x.pop(2))'
        """#,
      lines: #"""
        ~ listener 127.0.0.1_PORT
            filter_chains[0].filters[envoy.filters.network.http_connection_manager]
              .typed_config.http_filters[envoy.filters.http.cors]
              - at place 2
              + at place 0
        """#
    ),
    PlantedDrift(
      name: "a listener that was refused",
      edit: #"""
        edit_dump 'lists("dynamic_listeners")[0]["error_state"] = {"details": "cannot bind: Address already in use"}'
        """#,
      lines: #"""
        ! listener 127.0.0.1_PORT
            refused by the proxy:
              cannot bind: Address already in use
        """#
    ),
    PlantedDrift(
      name: "nothing that a translation decides on",
      edit: #"""
        edit_dump 'listener()["per_connection_buffer_limit_bytes"] = 5'
        """#,
      lines: #"""
        """#
    ),
    PlantedDrift(
      name: "nothing but spelling",
      edit: #"""
        edit_dump 'respell(dump)'
        """#,
      lines: #"""
        """#
    ),
  ]
}
