import YAML

/// The settings as one pod's annotations change them: everything the containers are made from.
///
/// A class, since it is large and handed to all that makes a container.
final class ProxyOptions: Sendable {
  let settings: InjectionSettings
  /// The mesh's proxy configuration with the pod's own over it.
  let configuration: ProxyConfiguration
  let user: UserID
  let isNative: Bool
  let capture: CaptureSettings
  let interceptionMode: InterceptionMode
  let proxy: ProxySettings
  /// The variant of the image, such as `distroless`.
  let imageType: String?
  /// A whole image reference in place of hub, name and tag.
  let image: String?
  /// The interfaces whose traffic counts as the pod's own (virtual machines).
  let reroutedInterfaces: String?
  /// The interfaces left out of capture.
  let excludedInterfaces: String?
  /// Captured destination ports; unlike an empty list, nil leaves the option out.
  let includeOutboundPorts: String?
  let excludeOutboundPorts: String?
  /// The port that rewritten probes go to.
  let probePort: UInt16

  /// Applies the annotations of a pod, which must have no problems.
  init(_ settings: InjectionSettings, pod: Pod, configuration: ProxyConfiguration, user: UserID = UserID()) {
    let annotations = pod.annotations
    self.settings = settings
    self.configuration = configuration
    self.user = user
    // Any value but `false` asks for a native sidecar (injection-template.yaml $nativeSidecar).
    isNative = annotations[.nativeSidecar].nonEmpty.map { $0 != "false" } ?? settings.usesNativeSidecars
    capture = settings.capture.with(annotations)
    interceptionMode =
      annotations[.interceptionMode].flatMap(InterceptionMode.init(rawValue:)) ?? configuration.interceptionMode
    proxy = settings.proxy.with(annotations)
    imageType = annotations[.proxyImageType].nonEmpty ?? configuration.imageType
    image = annotations[.proxyImage].flatMap { $0.contains("/") ? $0 : nil }
    reroutedInterfaces = annotations[.rerouteVirtualInterfaces] ?? annotations[.kubevirtInterfaces]
    excludedInterfaces = annotations[.excludeInterfaces]
    includeOutboundPorts = annotations[.includeOutboundPorts] ?? settings.capture.includeOutboundPorts.nonEmpty
    excludeOutboundPorts = annotations[.excludeOutboundPorts] ?? settings.capture.excludeOutboundPorts.nonEmpty
    probePort = annotations[.statusPort].flatMap { UInt16($0.trimmed) } ?? configuration.statusPort
  }

  /// Whether the application's first container waits for the proxy, where order alone does not see to it.
  var holdsApplication: Bool { placesProxyFirst && !isNative }

  /// Whether the proxy comes before the application's containers.
  var placesProxyFirst: Bool { proxy.holdsApplication || configuration.holdsApplication }

  /// Whether the pod gets the container that writes or checks the capture rules.
  var capturesTraffic: Bool { interceptionMode != .none }

  /// Whether connections keep the client's address, for which the proxy must be root.
  var isTransparent: Bool { interceptionMode == .tproxy }

  /// The inbound ports left out of capture, the agent's among them (template function excludeInboundPort).
  var excludedInboundPorts: String {
    let excluded = capture.excludeInboundPorts
    let port = String(proxy.statusPort)
    guard port != "0" else { return excluded }
    let ports = excluded.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    return ports.contains(port) ? excluded : (ports + [port]).joined(separator: ",")
  }
}

extension CaptureSettings {
  fileprivate func with(_ annotations: MetadataFields) -> CaptureSettings {
    var capture = self
    capture.includeOutboundIPRanges = annotations[.includeOutboundIPRanges] ?? includeOutboundIPRanges
    capture.excludeOutboundIPRanges = annotations[.excludeOutboundIPRanges] ?? excludeOutboundIPRanges
    capture.includeInboundPorts = annotations[.includeInboundPorts] ?? includeInboundPorts
    capture.excludeInboundPorts = annotations[.excludeInboundPorts] ?? excludeInboundPorts
    return capture
  }
}

extension ProxySettings {
  fileprivate func with(_ annotations: MetadataFields) -> ProxySettings {
    var proxy = self
    proxy.logLevel = annotations[.logLevel] ?? logLevel
    proxy.componentLogLevel = annotations[.componentLogLevel] ?? componentLogLevel
    proxy.agentLogLevel = annotations[.agentLogLevel] ?? agentLogLevel
    proxy.bindsLowPorts = annotations[.bindLowPorts].map { $0 == "true" } ?? bindsLowPorts
    proxy.statusPort = annotations[.statusPort].flatMap { UInt16($0.trimmed) } ?? statusPort
    proxy.readiness.initialDelaySeconds =
      annotations[.readinessInitialDelay].flatMap { UInt32($0) } ?? readiness.initialDelaySeconds
    proxy.readiness.periodSeconds = annotations[.readinessPeriod].flatMap { UInt32($0) } ?? readiness.periodSeconds
    proxy.readiness.failureThreshold =
      annotations[.readinessFailureThreshold].flatMap { UInt32($0) } ?? readiness.failureThreshold
    proxy.resources = resources(annotations)
    return proxy
  }

  /// One resource annotation replaces all of the profile's resources (template "resources").
  private func resources(_ annotations: MetadataFields) -> ResourceRequirements {
    func quantities(_ cpu: Annotation, _ memory: Annotation) -> [String: String] {
      ["cpu": annotations[cpu], "memory": annotations[memory]].compactMapValues { $0 }
    }
    let own = ResourceRequirements(
      requests: quantities(.proxyCPU, .proxyMemory),
      limits: quantities(.proxyCPULimit, .proxyMemoryLimit)
    )
    return own == ResourceRequirements() ? resources : own
  }
}
