import Foundation

/// A configuration dump of an Istio proxy as Envoy lays it out, the same on every machine and in every run.
enum GeneratedProxyDump {
  /// Writes a dump of so many clusters, and of as many with two endpoints each. It is never whole in memory: a process
  /// that is started later has what this one had at its height among its own.
  static func write(clusters count: Int, to file: URL) throws -> Int {
    FileManager.default.createFile(atPath: file.path, contents: nil)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    var size = 0
    func append(_ text: String) throws {
      size += text.utf8.count
      try handle.write(contentsOf: Data(text.utf8))
    }
    try append("{\n \"configs\": [\n")
    try appendSection("ClustersConfigDump", "dynamic_active_clusters", count, cluster, append)
    try append(",\n")
    try appendSection("EndpointsConfigDump", "dynamic_endpoint_configs", count, endpoints, append)
    try append("\n ]\n}\n")
    return size
  }

  private static func appendSection(
    _ type: String,
    _ list: String,
    _ count: Int,
    _ element: (Int) -> String,
    _ append: (String) throws -> Void
  ) throws {
    try append("  {\n   \"@type\": \"type.googleapis.com/envoy.admin.v3.\(type)\",\n   \"\(list)\": [\n")
    for start in stride(from: 0, to: count, by: 100) {
      let elements = (start..<min(start + 100, count)).map(element)
      try append(elements.joined(separator: ",\n") + (start + 100 < count ? ",\n" : "\n"))
    }
    try append("   ]\n  }")
  }

  private static func name(_ number: Int) -> String {
    "outbound|\(8000 + number % 7)||app-\(number).team-\(number % 40).svc.cluster.local"
  }

  private static func cluster(_ number: Int) -> String {
    let host = "app-\(number).team-\(number % 40).svc.cluster.local"
    let filler = (0..<18).map { place in
      """
             {
              "name": "istio.metadata_exchange.\(place)",
              "typed_config": {
               "@type": "type.googleapis.com/udpa.type.v1.TypedStruct",
               "value": { "protocol": "istio-peer-exchange", "enable_discovery": true }
              }
             }
      """
    }
    return """
          {
           "version_info": "2031-05-\(10 + number % 18)T10:11:12Z/\(number % 999)",
           "cluster": {
            "@type": "type.googleapis.com/envoy.config.cluster.v3.Cluster",
            "name": "\(name(number))",
            "type": "EDS",
            "eds_cluster_config": { "eds_config": { "ads": {}, "resource_api_version": "V3" } },
            "connect_timeout": "10s",
            "lb_policy": "LEAST_REQUEST",
            "circuit_breakers": {
             "thresholds": [
              { "max_connections": 4294967295, "max_pending_requests": 4294967295, "track_remaining": true }
             ]
            },
            "metadata": {
             "filter_metadata": {
              "istio": {
               "config": "/apis/networking.istio.io/v1alpha3/namespaces/team-\(number % 40)/destination-rule/app-\(number)",
               "services": [ { "host": "\(host)", "name": "app-\(number)", "namespace": "team-\(number % 40)" } ]
              }
             }
            },
            "filters": [
      \(filler.joined(separator: ",\n"))
            ]
           },
           "last_updated": "2031-05-11T10:11:12.\(100 + number % 899)Z"
          }
      """
  }

  private static func endpoints(_ number: Int) -> String {
    let list = (0..<2).map { place in
      """
              {
               "endpoint": { "address": { "socket_address": { "address": "10.\(place).\(number / 250).\(number % 250)",
                 "port_value": 8080 } }, "health_check_config": {} },
               "health_status": "HEALTHY",
               "metadata": { "filter_metadata": { "istio": { "workload": "app-\(number);team-\(number % 40);;;Kubernetes" } } },
               "load_balancing_weight": 1
              }
      """
    }
    return """
          {
           "endpoint_config": {
            "@type": "type.googleapis.com/envoy.config.endpoint.v3.ClusterLoadAssignment",
            "cluster_name": "\(name(number))",
            "endpoints": [ { "locality": { "region": "r", "zone": "z" }, "lb_endpoints": [
      \(list.joined(separator: ",\n"))
            ], "load_balancing_weight": 2 } ],
            "policy": { "overprovisioning_factor": 140 }
           }
          }
      """
  }
}
