/// The settings as one pod's annotations change them: everything the containers are made from.
struct SidecarOptions: Equatable {
  let settings: InjectionSettings
  let isNative: Bool
  let capture: CaptureSettings
  let proxy: ProxySettings
  /// A whole image reference in place of hub, name and tag.
  let image: String?
  let bindsLowPorts: Bool
  let rewritesProbes: Bool
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
  init(_ settings: InjectionSettings, annotations: [String: String]) {
    self.settings = settings
    // Any value but `false` asks for a native sidecar (injection-template.yaml $nativeSidecar).
    let native = annotations[.nativeSidecar].flatMap { $0.isEmpty ? nil : $0 }
    isNative = native.map { $0 != "false" } ?? settings.usesNativeSidecars
    capture = settings.capture.with(annotations)
    proxy = settings.proxy.with(annotations)
    image = annotations[.proxyImage].flatMap { $0.contains("/") ? $0 : nil }
    bindsLowPorts = annotations[.bindLowPorts] == "true"
    rewritesProbes = annotations[.rewriteProbes].flatMap(AnnotationSyntax.boolean) ?? settings.rewritesProbes
    reroutedInterfaces = annotations[.rerouteVirtualInterfaces] ?? annotations[.kubevirtInterfaces]
    excludedInterfaces = annotations[.excludeInterfaces]
    includeOutboundPorts =
      annotations[.includeOutboundPorts]
      ?? (settings.capture.includeOutboundPorts.isEmpty ? nil : settings.capture.includeOutboundPorts)
    excludeOutboundPorts =
      annotations[.excludeOutboundPorts]
      ?? (settings.capture.excludeOutboundPorts.isEmpty ? nil : settings.capture.excludeOutboundPorts)
    probePort = annotations[.statusPort].flatMap { UInt16($0.trimmed) } ?? settings.statusPort
  }

  /// Whether the proxy must be ready before the application starts.
  var holdsApplication: Bool { proxy.holdsApplication && !isNative }

  /// Whether the pod gets the container that writes the capture rules.
  var capturesTraffic: Bool { capture.interceptionMode != .none }

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
  fileprivate func with(_ annotations: [String: String]) -> CaptureSettings {
    var capture = self
    capture.includeOutboundIPRanges = annotations[.includeOutboundIPRanges] ?? includeOutboundIPRanges
    capture.excludeOutboundIPRanges = annotations[.excludeOutboundIPRanges] ?? excludeOutboundIPRanges
    capture.includeInboundPorts = annotations[.includeInboundPorts] ?? includeInboundPorts
    capture.excludeInboundPorts = annotations[.excludeInboundPorts] ?? excludeInboundPorts
    capture.interceptionMode =
      annotations[.interceptionMode].flatMap(InterceptionMode.init(rawValue:)) ?? interceptionMode
    return capture
  }
}

extension ProxySettings {
  fileprivate func with(_ annotations: [String: String]) -> ProxySettings {
    var proxy = self
    proxy.imageType = annotations[.proxyImageType] ?? imageType
    proxy.logLevel = annotations[.logLevel] ?? logLevel
    proxy.componentLogLevel = annotations[.componentLogLevel] ?? componentLogLevel
    proxy.agentLogLevel = annotations[.agentLogLevel] ?? agentLogLevel
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
  private func resources(_ annotations: [String: String]) -> ResourceRequirements {
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
