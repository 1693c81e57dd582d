import YAML

@testable import Injection

/// The values of Istio's chart that the settings have a place for.
enum ChartValues {
  private typealias Reader = (inout InjectionSettings, Value) -> Void

  /// The settings that some values mean.
  static func settings(_ values: Value) -> InjectionSettings {
    var settings = InjectionSettings.default
    for (path, read) in readers {
      if let value = values.field(at: path.split(separator: ".").map(String.init)) { read(&settings, value) }
    }
    return settings
  }

  /// The values without those that are read, so that what is left can be compared with the defaults.
  static func rest(of values: Value) -> Value {
    var rest = values
    for path in readers.map(\.0) + unread { rest.setField(at: path.split(separator: ".").map(String.init), to: .null) }
    return rest.normalized()
  }

  /// What today's template does not read.
  private static let unread = ["global.podDNSSearchNamespaces"]

  private static var readers: [(String, Reader)] {
    [
      ("global.hub", { $0.hub = $1.text ?? "" }),
      ("global.tag", { $0.tag = $1.text ?? "" }),
      ("global.imagePullPolicy", { $0.imagePullPolicy = $1.text.nonEmpty }),
      ("global.imagePullSecrets", { $0.imagePullSecrets = $1.items.compactMap(\.text) }),
      ("global.proxy_init.image", { $0.proxy.initImage = $1.text ?? "" }),
      ("global.proxy.image", { $0.proxy.image = $1.text ?? "" }),
      ("global.proxy.holdApplicationUntilProxyStarts", { $0.proxy.holdsApplication = $1 == true }),
      ("global.proxy.includeIPRanges", { $0.capture.includeOutboundIPRanges = $1.text ?? "" }),
      ("global.proxy.excludeIPRanges", { $0.capture.excludeOutboundIPRanges = $1.text ?? "" }),
      ("global.proxy.excludeInboundPorts", { $0.capture.excludeInboundPorts = $1.text ?? "" }),
      ("global.proxy.statusPort", { $0.proxy.statusPort = number($1) }),
      ("global.proxy.readinessInitialDelaySeconds", { $0.proxy.readiness.initialDelaySeconds = number($1) }),
      ("global.proxy.readinessPeriodSeconds", { $0.proxy.readiness.periodSeconds = number($1) }),
      ("global.proxy.readinessFailureThreshold", { $0.proxy.readiness.failureThreshold = number($1) }),
      ("global.proxy.resources.limits", { $0.proxy.resources.limits = quantities($1) }),
      ("global.proxy.resources.requests", { $0.proxy.resources.requests = quantities($1) }),
    ]
  }

  private static func number<Number: FixedWidthInteger>(_ value: Value) -> Number {
    value.text.flatMap { Number($0) } ?? 0
  }

  private static func quantities(_ value: Value) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: value.entries.compactMap { entry in
        entry.value.text.map { (entry.key, Value.quantity($0)) }
      }
    )
  }
}
