import ArgumentParsing
import ProxyConfig
import Traffic

/// The flags of `meshctl local traffic`.
struct LocalTrafficOptions: LocalMeshOptions {
  var local = LocalMeshChoice()
  var namespace = NamespaceName.standard
  var service = ServiceHost.none
  var requests = RequestCount()
  var rate = RequestRate()
  var headers: [RequestHeader] = []
  var path = RequestPath()
  var method = RequestMethod.get
  var port: PortNumber?
  var nameHeader = HeaderName.simulatedWorkload
  var format: PayloadFormat?

  static let arguments: [Argument<Self>] = [
    .required("SERVICE", \.service, help: "the host to ask for: reviews, reviews.default, reviews:9080")
      .completing(.names(.services))
  ]

  static let flags: [Flag<Self>] =
    [
      .value("requests", "NUMBER", \.requests, help: "how many requests to send"),
      .value("rate", "NUMBER", \.rate, help: "how many to send in a second, however long answers take"),
      .values("header", short: "H", "NAME=VALUE", \.headers, help: "send a header"),
      .value("path", "PATH", \.path, help: "the path and query to ask for"),
      .value("method", "METHOD", \.method, help: "the method of the requests"),
      .value("count-by", "HEADER", \.nameHeader, help: "the header of answers that names who gave them"),
      .value("port", "PORT", \.port, help: "the port of the mesh, instead of the one that it was started with"),
      .value("namespace", short: "n", "NAME", \.namespace, help: "the namespace of objects that name none")
        .completing(.names(.namespaces)),
      .value("output", short: "o", "FORMAT", \.format, help: "write the result as data"),
    ] + localFlags

  /// When the requests are due.
  var schedule: PacingSchedule { PacingSchedule(count: requests.count, rate: rate.perSecond) }

  /// The request as the routing table sees it.
  func routeRequest(_ authority: String) -> RouteRequest {
    RouteRequest(
      method: method.rawValue,
      authority: authority,
      target: path.argument,
      headers: headers.map { RouteRequest.Header(name: $0.name, value: $0.value) }
    )
  }
}
