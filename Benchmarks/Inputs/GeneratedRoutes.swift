import Diagnostics
import YAML

/// Services of three versions each, with rules that route to them; the same on every machine and in every run.
enum GeneratedRoutes {
  /// The parsed manifests: for each service its Service, DestinationRule, VirtualService and three Deployments.
  static func documents(services: Int) -> [Document] {
    let text = (0..<services).map(service).joined(separator: "---\n")
    return Parser.documents(in: SourceFile(name: "routes.yaml", text: text))
  }

  private static func service(_ number: Int) -> String {
    let name = "service-\(number)"
    let place = "namespace: team-\(number % 10)"
    return """
      apiVersion: v1
      kind: Service
      metadata: {name: \(name), \(place)}
      spec: {selector: {app: \(name)}, ports: [{name: http, port: \(9_080 + number % 5)}]}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata: {name: \(name), \(place)}
      spec:
        host: \(name)
        trafficPolicy: {connectionPool: {tcp: {maxConnections: 100}}}
        subsets:
          - {name: v1, labels: {version: v1}}
          - {name: v2, labels: {version: v2}}
          - {name: v3, labels: {version: v3}}
      ---
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: \(name), \(place)}
      spec:
        hosts: [\(name)]
        http:
          - match: [{headers: {end-user: {exact: jason}}}]
            route: [{destination: {host: \(name), subset: v2}}]
          - route:
              - {destination: {host: \(name), subset: v1}, weight: 80}
              - {destination: {host: \(name), subset: v3}, weight: 20}
      \((1...3).map { "---\n" + deployment(name, place, version: "v\($0)") }.joined())
      """
  }

  private static func deployment(_ name: String, _ place: String, version: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: \(name)-\(version), \(place)}
    spec: {template: {metadata: {labels: {app: \(name), version: \(version)}}, spec: {containers: [{name: a, image: a}]}}}

    """
  }
}
