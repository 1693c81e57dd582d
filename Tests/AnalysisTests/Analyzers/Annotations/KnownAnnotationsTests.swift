import Analysis
import Testing

@Suite("KnownAnnotations")
struct KnownAnnotationsTests {
  private static let findsText = """
    apiVersion: v1
    kind: Service
    metadata:
      name: s
      annotations: {networking.istio.io/exportoT: a, sidecar.istio.io/logLevel: debug, example.com/a: b}
    spec:
      selector: {app: a}
      ports: [{name: http, port: 80}]
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: d
      annotations: {sidecar.istio.io/logLevel: debug}
    spec:
      selector:
        matchLabels: {app: a}
      template:
        metadata:
          labels: {app: a, version: v1}
          annotations: {sidecar.istio.io/inject: "true", sidecar.istio.io/interceptionMode: X, traffic.sidecar.istio.io/excludeInboundPorts: "80, x", status.sidecar.istio.io/port: "70000", traffic.sidecar.istio.io/includeOutboundIPRanges: "10.0.0.0", readiness.status.sidecar.istio.io/periodSeconds: "-1", prometheus.istio.io/merge-metrics: "yes"}
        spec:
          containers:
          - {name: app, image: a}
    """

  @Test("tells annotations that are unknown, misplaced, deprecated or malformed")
  func finds() {
    #expect(
      FindingText.findings(
        in: Self.findsText,
        only: [.unknownAnnotation, .misplacedAnnotation, .deprecatedAnnotation, .invalidAnnotation]
      ) == [
        "IST0108 warning 5:17 Istio knows no annotation networking.istio.io/exportoT, did you mean networking.istio.io/exportTo",
        "IST0107 warning 5:50 the annotation sidecar.istio.io/logLevel has no effect on a Service; it is for Pod",
        "IST0107 warning 14:17 the annotation sidecar.istio.io/logLevel has no effect on a Deployment; it is for spec.template.metadata of the Deployment",
        "IST0135 information 21:21 the annotation sidecar.istio.io/inject is deprecated; use the label of that name",
        "IST0125 warning 21:89 sidecar.istio.io/interceptionMode: 'X' is none of REDIRECT, TPROXY and NONE",
        "IST0125 warning 21:138 traffic.sidecar.istio.io/excludeInboundPorts: ' x' is no port",
        "IST0125 warning 21:177 status.sidecar.istio.io/port: '70000' is no port",
        "IST0125 warning 21:236 traffic.sidecar.istio.io/includeOutboundIPRanges: '10.0.0.0' is no range of addresses, such as 10.0.0.0/8",
        "IST0125 warning 21:297 readiness.status.sidecar.istio.io/periodSeconds: '-1' is no whole number",
        "IST0125 warning 21:338 prometheus.istio.io/merge-metrics: 'yes' is neither true nor false",
      ]
    )
  }

  @Test("takes them where they belong")
  func leaves() {
    let text = """
      apiVersion: v1
      kind: Service
      metadata:
        name: s
        annotations: {networking.istio.io/exportTo: "*"}
      spec:
        selector: {app: a}
        ports: [{name: http, port: 80}]
      ---
      apiVersion: v1
      kind: Pod
      metadata:
        name: p
        labels: {sidecar.istio.io/inject: "true"}
        annotations: {sidecar.istio.io/inject: "true", traffic.sidecar.istio.io/includeInboundPorts: "*", traffic.sidecar.istio.io/excludeOutboundIPRanges: "10.0.0.0/8,fd00::/8", traffic.sidecar.istio.io/excludeOutboundPorts: "", istio.io/rev: x}
      spec:
        containers:
        - {name: app, image: a}
      """
    #expect(
      FindingText.findings(
        in: text,
        only: [.unknownAnnotation, .misplacedAnnotation, .deprecatedAnnotation, .invalidAnnotation]
      ) == []
    )
  }
}
