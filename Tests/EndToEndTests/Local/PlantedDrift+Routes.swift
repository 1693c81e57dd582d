extension PlantedDrift {
  /// Drifts of routes.
  static let routes: [PlantedDrift] = [
    PlantedDrift(
      name: "weights",
      edit: #"""
        sed -i '0,/weight: 100/s//weight: 60/; 0,/weight: 0$/s//weight: 40/' edited/virtualservices.yaml
        """#,
      lines: #"""
        ~ route http_proxy
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0].route
              .weighted_clusters
              .clusters[outbound|9080|v1|reviews.default.svc.cluster.local].weight
              - 60
              + 100
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0].route
              .weighted_clusters
              .clusters[outbound|9080|v2|reviews.default.svc.cluster.local]
              - name: outbound|9080|v2|reviews.default.svc.cluster.local
              - weight: 40
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
        """#
    ),
    PlantedDrift(
      name: "a timeout",
      edit: #"""
        sed -i '0,/name: primary/s//name: primary\n      timeout: 3s/' edited/virtualservices.yaml
        """#,
      lines: #"""
        ~ route http_proxy
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0].route
              .timeout
              - 3s
              + 0s
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
        """#
    ),
    PlantedDrift(
      name: "retries",
      edit: #"""
        sed -i '0,/name: primary/s//name: primary\n      retries: {attempts: 5, perTryTimeout: 2s, retryOn: "5xx,reset"}/' edited/virtualservices.yaml
        """#,
      lines: #"""
        ~ route http_proxy
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0].route
              .retry_policy.num_retries
              - 5
              + 2
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0].route
              .retry_policy.per_try_timeout
              - 2s
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0].route
              .retry_policy.retry_on
              - 5xx,reset
              + cancelled,connect-failure,refused-stream,retriable-status-codes,unavailable
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
        """#
    ),
    PlantedDrift(
      name: "a rule before the others",
      edit: #"""
        sed -i '0,/- name: primary/s//- name: jason\n      match: [{headers: {end-user: {exact: jason}}}]\n      route: [{destination: {host: reviews, subset: v2}}]\n    - name: primary/' edited/virtualservices.yaml
        """#,
      lines: #"""
        ~ route http_proxy
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0]
              - decorator:
              -   operation: reviews.default.svc.cluster.local:9080/*
              - match:
              -   case_sensitive: true
              -   headers:
              -   - name: end-user
              -     string_match:
              -       exact: jason
              - (16 more lines; -o json has all)
              from VirtualService default/reviews (edited/virtualservices.yaml:37)
        """#
    ),
    PlantedDrift(
      name: "the order of routes",
      edit: #"""
        sed -i '/exact: \/productpage/d; s/\( *\)- uri: {prefix: \/api.*/&\n\1- uri: {exact: \/productpage}/' edited/virtualservices.yaml
        """#,
      lines: #"""
        ~ route http.80
            virtual_hosts[*:80].routes[0]
              - at place 4
              + at place 0
              from VirtualService default/bookinfo (edited/virtualservices.yaml:19)
        """#
    ),
    PlantedDrift(
      name: "the path of a match",
      edit: #"""
        sed -i 's/prefix: \/static/prefix: \/public/' edited/virtualservices.yaml
        """#,
      lines: #"""
        ~ route http.80
            virtual_hosts[*:80].routes[1].decorator.operation
              - productpage.default.svc.cluster.local:9080/public*
              + productpage.default.svc.cluster.local:9080/static*
              from VirtualService default/bookinfo (edited/virtualservices.yaml:16)
            virtual_hosts[*:80].routes[1].match.prefix
              - /public
              + /static
              from VirtualService default/bookinfo (edited/virtualservices.yaml:16)
        """#
    ),
    PlantedDrift(
      name: "a fault",
      edit: #"""
        sed -i '0,/name: primary/s//name: primary\n      fault: {delay: {fixedDelay: 2s, percentage: {value: 10}}}/' edited/virtualservices.yaml
        """#,
      lines: #"""
        ~ route http_proxy
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0]
              .typed_per_filter_config
              - envoy.filters.http.fault:
              -   delay:
              -     fixed_delay: 2s
              -     percentage:
              -       denominator: MILLION
              -       numerator: 100000
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
        """#
    ),
    PlantedDrift(
      name: "a mirror",
      edit: #"""
        sed -i '0,/name: primary/s//name: primary\n      mirror: {host: reviews, subset: v3}/' edited/virtualservices.yaml
        """#,
      lines: #"""
        ~ route http_proxy
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0].route
              .request_mirror_policies
              - - cluster: outbound|9080|v3|reviews.default.svc.cluster.local
              -   disable_shadow_host_suffix_append: true
              -   runtime_fraction:
              -     default_value:
              -       numerator: 100
              -   trace_sampled: false
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
        """#
    ),
    PlantedDrift(
      name: "headers, of which one carries a secret",
      edit: #"""
        sed -i '0,/name: primary/s//name: primary\n      headers: {request: {set: {authorization: "Bearer abc123", x-team: books}, remove: [x-debug]}}/' edited/virtualservices.yaml
        """#,
      lines: #"""
        ~ route http_proxy
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0]
              .request_headers_to_add
              - - append_action: OVERWRITE_IF_EXISTS_OR_ADD
              -   header:
              -     key: authorization
              -     value: Bearer REDACTED
              - - append_action: OVERWRITE_IF_EXISTS_OR_ADD
              -   header:
              -     key: x-team
              -     value: books
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0]
              .request_headers_to_remove
              - - x-debug
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
        """#
    ),
    PlantedDrift(
      name: "a rewrite",
      edit: #"""
        sed -i '0,/name: primary/s//name: primary\n      rewrite: {uri: \/v2, authority: books.example}/' edited/virtualservices.yaml
        """#,
      lines: #"""
        ~ route http_proxy
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0].route
              .host_rewrite_literal
              - books.example
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0].route
              .prefix_rewrite
              - /v2
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
        """#
    ),
    PlantedDrift(
      name: "other origins",
      edit: #"""
        sed -i '0,/name: primary/s//name: primary\n      corsPolicy: {allowOrigins: [{exact: "https:\/\/a.example"}], allowMethods: [GET, PUT]}/' edited/virtualservices.yaml
        """#,
      lines: #"""
        ~ route http_proxy
            virtual_hosts[reviews.default.svc.cluster.local:9080].routes[0]
              .typed_per_filter_config
              - envoy.filters.http.cors:
              -   allow_methods: GET,PUT
              -   allow_origin_string_match:
              -   - exact: https://a.example
              -   filter_enabled:
              -     default_value:
              -       numerator: 100
              -   forward_not_matching_preflights: true
              from VirtualService default/reviews (edited/virtualservices.yaml:36)
        """#
    ),
    PlantedDrift(
      name: "a domain",
      edit: #"""
        edit_dump 'lists("dynamic_route_configs")[0]["route_config"]["virtual_hosts"][0]["domains"].append("old.example")'
        """#,
      lines: #"""
        ~ route http.80
            virtual_hosts[*:80].domains[1]
              + old.example
              from VirtualService default/bookinfo (edited/virtualservices.yaml:7)
        """#
    ),
  ]
}
