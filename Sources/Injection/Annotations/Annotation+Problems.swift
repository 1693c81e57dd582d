import Capture
import YAML

extension Annotation {
  /// What is wrong with a value, in upstream's terms (pkg/kube/inject/validate.go); nil when nothing is.
  func problem(in value: String) -> String? {
    switch self {
    case .interceptionMode:
      InterceptionMode(rawValue: value) == nil ? "interceptionMode invalid, use REDIRECT,TPROXY,NONE: \(value)" : nil
    case .includeOutboundIPRanges:
      value == "*" ? nil : AnnotationSyntax.problem(inRanges: value).map { "includeIPRanges invalid: \($0)" }
    case .excludeOutboundIPRanges:
      AnnotationSyntax.problem(inRanges: value).map { "excludeIPRanges invalid: \($0)" }
    case .includeInboundPorts:
      value == "*" ? nil : AnnotationSyntax.problem(inPorts: value).map { "includeInboundPorts invalid: \($0)" }
    case .excludeInboundPorts:
      AnnotationSyntax.problem(inPorts: value).map { "excludeInboundPorts invalid: \($0)" }
    case .includeOutboundPorts:
      AnnotationSyntax.problem(inPorts: value).map { "includeOutboundPorts invalid: \($0)" }
    case .excludeOutboundPorts:
      AnnotationSyntax.problem(inPorts: value).map { "excludeOutboundPorts invalid: \($0)" }
    case .excludeInterfaces, .kubevirtInterfaces, .rerouteVirtualInterfaces:
      Self.problem(inInterfaces: value)
    case .statusPort:
      AnnotationSyntax.problem(inPort: value)
    case .readinessInitialDelay, .readinessPeriod, .readinessFailureThreshold:
      AnnotationSyntax.problem(inNumber: value)
    case .proxyCPU, .proxyCPULimit, .proxyMemory, .proxyMemoryLimit:
      AnnotationSyntax.problem(inQuantity: value)
    case .mergeMetrics, .rewriteProbes:
      AnnotationSyntax.problem(inBoolean: value)
    case .userVolume, .userVolumeMount:
      Self.isJSONObject(value) ? nil : "use a JSON object, each key the name of a volume"
    case .scrapeTargets:
      ScrapeTarget.problem(in: value)
    case .proxyConfig:
      ProxyConfiguration.problem(in: value).map { "failed to apply proxy config: \($0)" }
    case .overrides:
      ContainerOverrides(json: value) == nil ? "use a JSON object with containers, as injection writes it" : nil
    case .datadogEnvironment:
      Self.isJSONObject(value) ? nil : "use a JSON object, each key the name of a variable"
    default:
      nil
    }
  }

  /// Upstream hands these to the init container as they are; iptables or a shell would read some as more than names.
  private static func problem(inInterfaces text: String) -> String? {
    for name in text.split(separator: ",") {
      do { _ = try InterfaceName(name) } catch { return error.message }
    }
    return nil
  }

  private static func isJSONObject(_ text: String) -> Bool {
    guard case .mapping? = JSONText.value(of: text) else { return false }
    return true
  }
}
