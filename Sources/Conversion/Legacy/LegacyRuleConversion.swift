import Resources
import YAML

/// Turns one RouteRule into a block of a VirtualService.
struct LegacyRuleConversion {
  private let rule: LegacyRouteRule
  private let namespace: String
  private let services: ServiceIndex
  private let settings: ConversionSettings

  /// - Parameter namespace: that of the VirtualService.
  init(_ rule: LegacyRouteRule, namespace: String, _ services: ServiceIndex, _ settings: ConversionSettings) {
    self.rule = rule
    self.namespace = namespace
    self.services = services
    self.settings = settings
  }

  private var spec: Node { rule.spec }

  /// The block for a rule on requests.
  func requestBlock(_ versions: inout LegacyVersions, _ record: inout ConversionRecord) -> Fields {
    var block = Fields()
    block.set("name", text: rule.object.name)
    block.set("match", conditions(&record).map { .sequence([$0.value]) })
    if let redirect = spec.member("redirect") {
      block.set("redirect", Self.place(redirect))
    } else {
      block.set("route", .sequence(rule.destinations.map { route($0, &versions) }))
    }
    block.set("rewrite", spec.member("rewrite").map(Self.place))
    block.set("timeout", text: timeout(&record))
    block.set("retries", retries(&record))
    block.set("fault", spec.member("httpFault", or: "http_fault").map { fault($0, &record) })
    if let mirror = spec.member("mirror") {
      let service = LegacyService(mirror, in: rule.object.namespace, settings)
      block.set("mirror", destination(service.host, service.labels, &versions))
    }
    block.set("corsPolicy", spec.member("corsPolicy", or: "cors_policy").map(Self.corsPolicy))
    block.set("headers", headers)
    if let node = spec.member("l4Fault", or: "l4_fault") { warnUnimplemented("a fault of connections", node, &record) }
    return block
  }

  /// The block for a rule on connections; nil where its condition cannot be said.
  func connectionBlock(_ versions: inout LegacyVersions, _ record: inout ConversionRecord) -> Fields? {
    guard let match = rule.match, let connection = match.connection else { return nil }
    if let subnets = connection.member("sourceSubnet", or: "source_subnet"), subnets.count > 0 {
      record.warn(
        "a VirtualService cannot tell clients by their addresses, so this rule is left out",
        next: "choose the clients by the labels of their pods",
        at: subnets,
        of: rule.object
      )
      return nil
    }
    var condition = Fields()
    let subnets = connection.member("destinationSubnet", or: "destination_subnet")?.elements.map(\.text) ?? []
    condition.set("destinationSubnets", texts: subnets)
    addSource(of: match, to: &condition, &record)
    var block = Fields()
    block.set("match", condition.isEmpty ? nil : .sequence([condition.value]))
    block.set("route", .sequence(rule.destinations.map { route($0, &versions) }))
    return block
  }

  // MARK: Conditions

  private func conditions(_ record: inout ConversionRecord) -> Fields? {
    guard let match = rule.match else { return nil }
    var condition = Fields()
    for part in ["uri", "scheme", "method", "authority"] {
      if let value = match.headers.first(where: { $0.name == part })?.value { condition.set(part, value.istioValue) }
    }
    let headers = match.headers.filter { !LegacyMatch.requestParts.contains($0.name) }
    condition.set("headers", .mapping(headers.map { Value.Entry($0.name, $0.value.istioValue) }))
    addSource(of: match, to: &condition, &record)
    return condition.isEmpty ? nil : condition
  }

  /// Clients were named by a service and by labels; a VirtualService knows them by labels and namespace alone.
  private func addSource(of match: LegacyMatch, to condition: inout Fields, _ record: inout ConversionRecord) {
    guard let source = match.source, let node = match.sourceNode else { return }
    var labels = source.labels
    let service = settings.service(of: source.host)
    if let service {
      if let selector = services.selector(of: service.name, in: service.namespace) {
        labels.merge(selector) { own, _ in own }
      } else if labels["app"] == nil {
        labels["app"] = service.name
        record.warn(
          "a VirtualService knows clients by the labels of their pods: those of \(source.displayName) are taken "
            + "to have "
            + "app=\(service.name)",
          next: "give the Service along to have its selector, or write the labels that they have",
          at: node,
          of: rule.object
        )
      }
      if service.namespace != rule.object.namespace { condition.set("sourceNamespace", text: service.namespace) }
    } else if !source.host.isEmpty {
      record.warn(
        "a VirtualService does not know clients by the host \(source.displayName): the rule becomes one for all "
          + "clients",
        next: "add the sourceLabels that the clients have",
        at: node,
        of: rule.object
      )
    } else if !node.memberText("namespace").isEmpty {
      condition.set("sourceNamespace", text: source.namespace)
    }
    condition.set("sourceLabels", map: labels)
  }

  // MARK: Destinations

  private func route(_ share: LegacyDestination, _ versions: inout LegacyVersions) -> Value {
    var fields = Fields()
    fields.set("destination", destination(share.host, share.labels, &versions))
    // The weight of a single destination says nothing: it gets everything.
    if rule.destinations.count > 1 { fields.set("weight", number: share.weight ?? 0) }
    return fields.value
  }

  private func destination(_ host: String, _ labels: [String: String], _ versions: inout LegacyVersions) -> Fields {
    var fields = Fields()
    fields.set("host", text: settings.shortened(host, in: namespace))
    fields.set("subset", text: versions.name(of: labels, host: host, for: rule.object))
    return fields
  }

  /// A path and an authority, of a redirect or a rewrite.
  private static func place(_ node: Node) -> Fields {
    var fields = Fields()
    fields.set("uri", text: node.memberText("uri"))
    fields.set("authority", text: node.memberText("authority"))
    return fields
  }
}

// What is done to requests on their way.
extension LegacyRuleConversion {
  private func timeout(_ record: inout ConversionRecord) -> String? {
    guard let node = spec.member("httpReqTimeout", or: "http_req_timeout") else { return nil }
    let simple = node.member("simpleTimeout", or: "simple_timeout")
    warnOfRest(of: node, simple, &record)
    return simple?.memberText("timeout")
  }

  /// What was tried again is said, since today's Istio would try other failures.
  ///
  /// Source: Istio 0.7 `pilot/pkg/proxy/envoy/v1/route.go`, `buildRetryPolicy`.
  private func retries(_ record: inout ConversionRecord) -> Fields? {
    guard let node = spec.member("httpReqRetries", or: "http_req_retries") else { return nil }
    let simple = node.member("simpleRetry", or: "simple_retry")
    warnOfRest(of: node, simple, &record)
    guard let simple else { return nil }
    let attempts = simple.member("attempts")?.integer ?? 0
    var fields = Fields()
    fields.set("attempts", number: attempts)
    if attempts > 0 {
      fields.set("perTryTimeout", text: simple.member("perTryTimeout", or: "per_try_timeout")?.text)
      fields.set("retryOn", text: "5xx,connect-failure,refused-stream")
    }
    return fields
  }

  /// Tells of custom policies, and of headers that could override what a rule says.
  private func warnOfRest(of node: Node, _ simple: Node?, _ record: inout ConversionRecord) {
    if let custom = node.member("custom") { warnUnimplemented("a custom policy", custom, &record) }
    if let simple { warnOfOverride(simple, &record) }
  }

  private func warnOfOverride(_ node: Node, _ record: inout ConversionRecord) {
    guard let name = node.member("overrideHeaderName", or: "override_header_name") else { return }
    record.warn(
      "no header overrides what a VirtualService says, and \(name.text) is left out",
      next: "write a rule of its own for requests with that header",
      at: name,
      of: rule.object
    )
  }

  private func warnUnimplemented(_ what: String, _ node: Node, _ record: inout ConversionRecord) {
    record.warn("Istio never did \(what), and it is left out", next: "delete it", at: node, of: rule.object)
  }

  private func fault(_ node: Node, _ record: inout ConversionRecord) -> Fields {
    var fields = Fields()
    if let delay = node.member("delay") {
      warnOfOverride(delay, &record)
      if let growing = delay.member("exponentialDelay", or: "exponential_delay") {
        warnUnimplemented("a growing delay", growing, &record)
      } else {
        var part = Fields()
        part.set("fixedDelay", text: delay.member("fixedDelay", or: "fixed_delay")?.text)
        part.set("percentage", ["value": Self.percent(delay)])
        fields.set("delay", part)
      }
    }
    if let abort = node.member("abort") {
      warnOfOverride(abort, &record)
      var part = Fields()
      part.set("httpStatus", number: abort.member("httpStatus", or: "http_status")?.integer)
      part.set("grpcStatus", text: abort.member("grpcStatus", or: "grpc_status")?.text)
      if let error = abort.member("http2Error", or: "http2_error") {
        warnUnimplemented("an abort by an error of HTTP/2", error, &record)
      }
      if !part.isEmpty { part.set("percentage", ["value": Self.percent(abort)]) }
      fields.set("abort", part)
    }
    return fields
  }

  /// A share of nothing was the default.
  private static func percent(_ node: Node) -> Value {
    let number = node.member("percent")?.double ?? 0
    return Int64(exactly: number).map(Value.integer) ?? .double(number)
  }

  private static func corsPolicy(_ node: Node) -> Fields {
    var fields = Fields()
    let origins = node.member("allowOrigin", or: "allow_origin")?.elements.map(\.text) ?? []
    fields.set("allowOrigins", .sequence(origins.map { $0 == "*" ? ["regex": ".*"] : ["exact": .string($0)] }))
    fields.set("allowMethods", texts: node.member("allowMethods", or: "allow_methods")?.elements.map(\.text) ?? [])
    fields.set("allowHeaders", texts: node.member("allowHeaders", or: "allow_headers")?.elements.map(\.text) ?? [])
    fields.set("exposeHeaders", texts: node.member("exposeHeaders", or: "expose_headers")?.elements.map(\.text) ?? [])
    fields.set("maxAge", text: node.member("maxAge", or: "max_age")?.text)
    fields.set("allowCredentials", node.member("allowCredentials", or: "allow_credentials")?.boolean.map(Value.boolean))
    return fields
  }

  private var headers: Fields? {
    guard let added = spec.member("appendHeaders", or: "append_headers")?.textMembers, !added.isEmpty else {
      return nil
    }
    var request = Fields()
    request.set("add", map: added)
    var fields = Fields()
    fields.set("request", request)
    return fields
  }
}
