extension PlantedDrift {
  /// Drifts of clusters and endpoints.
  static let clusters: [PlantedDrift] = [
    PlantedDrift(
      name: "a subset that is gone",
      edit: #"""
        sed -i '/- name: v3/,$d' edited/destinationrules.yaml
        """#,
      lines: #"""
        + cluster outbound|9080|v3|reviews.default.svc.cluster.local
            from DestinationRule default/reviews (edited/destinationrules.yaml:36)
        """#
    ),
    PlantedDrift(
      name: "the labels of a subset",
      edit: #"""
        sed -i '/- name: v3/,$s/version: v3/version: v2/' edited/destinationrules.yaml
        """#,
      lines: #"""
        ~ cluster outbound|9080|v3|reviews.default.svc.cluster.local
            load_assignment.endpoints[0].lb_endpoints[reviews-v2]
              - endpoint:
              -   address:
              -     envoy_internal_address:
              -       endpoint_id: reviews-v2
              -       server_listener_name: simulated|default|reviews-v2
              - load_balancing_weight: 1
              from Deployment default/reviews-v2 (edited/reviews.yaml:72)
            load_assignment.endpoints[0].lb_endpoints[reviews-v3]
              + endpoint:
              +   address:
              +     envoy_internal_address:
              +       endpoint_id: reviews-v3
              +       server_listener_name: simulated|default|reviews-v3
              + load_balancing_weight: 1
              from DestinationRule default/reviews (edited/destinationrules.yaml:46)
        """#
    ),
    PlantedDrift(
      name: "limits of connections",
      edit: #"""
        sed -i '/^  host: ratings/a\  trafficPolicy: {connectionPool: {tcp: {connectTimeout: 5s, maxConnections: 7}}}' edited/destinationrules.yaml
        """#,
      lines: #"""
        ~ cluster outbound|9080|v1|ratings.default.svc.cluster.local
            circuit_breakers.thresholds[0].max_connections
              - 7
              + 4294967295
              from DestinationRule default/ratings (edited/destinationrules.yaml:26)
            connect_timeout
              - 5s
              + 10s
              from DestinationRule default/ratings (edited/destinationrules.yaml:26)
        ~ cluster outbound|9080||ratings.default.svc.cluster.local
            circuit_breakers.thresholds[0].max_connections
              - 7
              + 4294967295
              from DestinationRule default/ratings (edited/destinationrules.yaml:26)
            connect_timeout
              - 5s
              + 10s
              from DestinationRule default/ratings (edited/destinationrules.yaml:26)
        """#
    ),
    PlantedDrift(
      name: "the detection of outliers",
      edit: #"""
        sed -i '/^  host: ratings/a\  trafficPolicy: {outlierDetection: {consecutive5xxErrors: 3, interval: 30s}}' edited/destinationrules.yaml
        """#,
      lines: #"""
        ~ cluster outbound|9080|v1|ratings.default.svc.cluster.local
            common_lb_config
              - healthy_panic_threshold: {}
              from DestinationRule default/ratings (edited/destinationrules.yaml:26)
            outlier_detection
              - consecutive_5xx: 3
              - enforcing_consecutive_5xx: 100
              - enforcing_success_rate: 0
              - interval: 30s
              from DestinationRule default/ratings (edited/destinationrules.yaml:26)
        ~ cluster outbound|9080||ratings.default.svc.cluster.local
            common_lb_config
              - healthy_panic_threshold: {}
              from DestinationRule default/ratings (edited/destinationrules.yaml:26)
            outlier_detection
              - consecutive_5xx: 3
              - enforcing_consecutive_5xx: 100
              - enforcing_success_rate: 0
              - interval: 30s
              from DestinationRule default/ratings (edited/destinationrules.yaml:26)
        """#
    ),
    PlantedDrift(
      name: "the choice of endpoints",
      edit: #"""
        sed -i '/^  host: ratings/a\  trafficPolicy: {loadBalancer: {simple: RANDOM}}' edited/destinationrules.yaml
        """#,
      lines: #"""
        ~ cluster outbound|9080|v1|ratings.default.svc.cluster.local
            lb_policy
              - RANDOM
              + LEAST_REQUEST
              from DestinationRule default/ratings (edited/destinationrules.yaml:26)
        ~ cluster outbound|9080||ratings.default.svc.cluster.local
            lb_policy
              - RANDOM
              + LEAST_REQUEST
              from DestinationRule default/ratings (edited/destinationrules.yaml:26)
        """#
    ),
    PlantedDrift(
      name: "a service of another mesh",
      edit: #"""
        printf '%s\n' 'apiVersion: networking.istio.io/v1' 'kind: ServiceEntry' 'metadata: {name: books}' 'spec: {hosts: [books.example], ports: [{number: 80, name: http, protocol: HTTP}], resolution: STATIC, endpoints: [{address: 192.0.2.1}]}' >edited/books.yaml
        """#,
      lines: #"""
        ~ route http_proxy
            virtual_hosts[books.example:80]
              - domains:
              - - books.example
              - - books.example:80
              - include_request_attempt_count: true
              - name: books.example:80
              - routes:
              - - decorator:
              -     operation: books.example:80/*
              - (13 more lines; -o json has all)
              from ServiceEntry default/books (edited/books.yaml:3)
        - cluster outbound|80||books.example
            from ServiceEntry default/books (edited/books.yaml:3)
        """#
    ),
    PlantedDrift(
      name: "a service that is gone",
      edit: #"""
        rm edited/ratings.yaml
        """#,
      lines: #"""
        + listener simulated|default|ratings-v1
        ~ route http_proxy
            virtual_hosts[ratings.default.svc.cluster.local:80]
              - domains:
              - - ratings.default.svc.cluster.local
              - - ratings.default.svc.cluster.local:80
              - include_request_attempt_count: true
              - name: ratings.default.svc.cluster.local:80
              - routes:
              - - decorator:
              -     operation: ratings.default.svc.cluster.local:80/*
              - (16 more lines; -o json has all)
              from VirtualService default/ratings (edited/virtualservices.yaml:54)
            virtual_hosts[ratings.default.svc.cluster.local:9080]
              + domains:
              + - ratings.default.svc.cluster.local
              + - ratings.default.svc.cluster.local:9080
              + - ratings
              + - ratings:9080
              + - ratings.default.svc
              + - ratings.default.svc:9080
              + - ratings.default
              + (21 more lines; -o json has all)
              from VirtualService default/ratings (edited/virtualservices.yaml:54)
        + cluster outbound|9080|v1|ratings.default.svc.cluster.local
            from DestinationRule default/ratings (edited/destinationrules.yaml:26)
        + cluster outbound|9080||ratings.default.svc.cluster.local
            from DestinationRule default/ratings (edited/destinationrules.yaml:26)
        """#
    ),
    PlantedDrift(
      name: "a cluster that nobody asked for",
      edit: #"""
        edit_dump 'lists("dynamic_active_clusters").append({"cluster": {"name": "left|over", "type": "STATIC"}})'
        """#,
      lines: #"""
        + cluster left|over
        """#
    ),
    PlantedDrift(
      name: "a cluster that waits",
      edit: #"""
        edit_dump 'part("Clusters")["dynamic_warming_clusters"] = [lists("dynamic_active_clusters").pop()]'
        """#,
      lines: #"""
        ! cluster outbound|9080||reviews.default.svc.cluster.local
            waits for what it needs, and is not used yet
            from Service default/reviews (edited/reviews.yaml:11)
            from DestinationRule default/reviews (edited/destinationrules.yaml:36)
        """#
    ),
    PlantedDrift(
      name: "an endpoint",
      edit: #"""
        edit_dump 'endpoint("v1|ratings")["envoy_internal_address"]["endpoint_id"] = "ratings-v9"'
        """#,
      lines: #"""
        ~ cluster outbound|9080|v1|ratings.default.svc.cluster.local
            load_assignment.endpoints[0].lb_endpoints[ratings-v1]
              - endpoint:
              -   address:
              -     envoy_internal_address:
              -       endpoint_id: ratings-v1
              -       server_listener_name: simulated|default|ratings-v1
              - load_balancing_weight: 1
              from Deployment default/ratings-v1 (edited/ratings.yaml:24)
            load_assignment.endpoints[0].lb_endpoints[ratings-v9]
              + endpoint:
              +   address:
              +     envoy_internal_address:
              +       endpoint_id: ratings-v9
              +       server_listener_name: simulated|default|ratings-v1
              + load_balancing_weight: 1
              from DestinationRule default/ratings (edited/destinationrules.yaml:30)
        """#
    ),
  ]
}
