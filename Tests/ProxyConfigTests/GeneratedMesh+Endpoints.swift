extension GeneratedMesh {
  /// Objects that tell of endpoints beside the templates of workloads.
  mutating func addEndpoints() {
    for place in 0..<4 {
      let address = pick([
        "10.2.0.\(place)", "unix:///run/\(place).sock", "\"fd00::\(place)\"", "vm\(place).example.com",
      ])
      let mode = pick(["", ", security.istio.io/tlsMode: istio"])
      let settings = pick([
        "", ", weight: 3", ", locality: r1/z1/s1", ", locality: r2, weight: 0", ", ports: {http: 8080}",
      ])
      add(
        "networking.istio.io/v1",
        "WorkloadEntry",
        "vm\(place)",
        "{address: \(address), labels: {app: s\(place), version: \(pick(["v1", "v2"]))\(mode)}\(settings)}"
      )
    }
    let ready = pick(["true", "false"])
    documents.append(
      """
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata: {name: s0-1, namespace: default, labels: {kubernetes.io/service-name: s0}}
      addressType: IPv4
      ports: [{name: http, port: \(pick(["8080", "0", "70000"]))}]
      endpoints: [{addresses: [10.3.0.1], conditions: {ready: \(ready)}}, {addresses: []}]
      """
    )
    add(
      "v1",
      "Service",
      "alias",
      "{type: ExternalName, externalName: \(pick(["s0.default.svc.cluster.local", "loop.default.svc.cluster.local", "a.example", "\"\""]))}"
    )
    add("v1", "Service", "loop", "{type: ExternalName, externalName: alias.default.svc.cluster.local}")
    add(
      "networking.istio.io/v1",
      "ServiceEntry",
      "wild",
      "{hosts: [\"*.wild.example\"], resolution: \(pick(["NONE", "STATIC", "DNS"])), ports: [{number: 80, name: p, protocol: HTTP}]}"
    )
    add(
      "networking.istio.io/v1",
      "ServiceEntry",
      "chosen",
      "{hosts: [chosen.example], resolution: \(pick(["STATIC", "DNS"])), workloadSelector: {labels: {version: v1}}, ports: [{number: 80, name: http, protocol: HTTP, targetPort: \(number(0...9_000))}]}"
    )
  }
}
