import ArgumentParsing

/// The flags of `meshctl stats`.
struct StatsOptions: ProxyPlaceOptions {
  var mesh = MeshOptions()
  var source = ProxyChoice()
  var service: String?
  var prometheus: ServerAddress?
  var interval: DurationArgument?
  var watches = false
  var format = StatusFormat.table

  static let arguments: [Argument<Self>] = [
    .optional("NAME", \.source.proxy, help: "a service, a pod, or what makes pods: reviews, deployment/reviews-v1.prod")
      .completing(.names(.services))
  ]

  static let flags: [Flag<Self>] =
    [
      .value("to", "SERVICE", \.service, help: "only what is for this service: reviews, reviews.default")
        .completing(.names(.services)),
      .value("interval", "TIME", \.interval, help: "how long to count")
        .details("5s without it; of a Prometheus how far it looks back, 1m without it."),
      .switch("watch", short: "w", \.watches, help: "count on and on, until Ctrl-C"),
      .value("prometheus", "URL", \.prometheus, help: "ask this Prometheus in place of proxies")
        .details("With kubectl -n istio-system port-forward svc/prometheus 9090 the address is http://localhost:9090."),
      .value("output", short: "o", "FORMAT", \.format, help: "how to write it")
        .details("wide counts failures by their kind. With --watch json writes one line an interval."),
    ] + placeFlags + meshFlags

  static var exclusive: [[PartialKeyPath<Self>]] {
    [[\.source.admin, \.source.isLocal], [\.prometheus, \.source.admin], [\.prometheus, \.source.isLocal]]
      + exclusiveMeshes
  }

  /// How long is counted.
  var window: DurationArgument { interval ?? DurationArgument(seconds: prometheus == nil ? 5 : 60) }

  /// The service that options name where a mesh has no pods; nil for all, and for what is no service.
  var namedService: String? {
    if let service { return service }
    guard let name = source.proxy, name.kind == nil || WorkloadName.isService(name.kind) else { return nil }
    return name.name
  }
}
