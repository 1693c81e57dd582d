import YAML

extension HelmValue {
  /// Every value that injection reads (manifests/charts/istio-control/istio-discovery/values.yaml).
  static var all: [HelmValue] { images + membership + identity + proxy + capture + selection }

  private static var images: [HelmValue] {
    [
      .text("global.hub", \.hub),
      .text("global.tag", \.tag),
      .optional("global.imagePullPolicy", \.imagePullPolicy),
      HelmValue("global.imagePullSecrets", "a list of names") { settings, value in
        guard case .sequence(let items) = value else { return false }
        // A secret may also be written as Kubernetes references it.
        settings.imagePullSecrets = items.compactMap { $0.text ?? $0.name }
        return settings.imagePullSecrets.count == items.count
      },
      .text("global.proxy.image", \.proxy.image),
      .text("global.proxy_init.image", \.proxy.initImage),
    ]
  }

  private static var membership: [HelmValue] {
    [
      .text("revision", \.revision),
      .text("global.istioNamespace", \.istioNamespace),
      .optional("global.multiCluster.clusterName", \.clusterID),
      .optional("global.network", \.network),
      .optional("global.meshID", \.identity.meshID),
      .optional("pilot.env.COMPLIANCE_POLICY", \.compliancePolicy),
      HelmValue("global.platform", "a platform", isText: true) { settings, value in
        settings.platform = value.text == Platform.openShift.rawValue ? .openShift : .kubernetes
        return value.text != nil
      },
      .text("global.trustDomain", \.identity.trustDomain),
      .part("gateways.securityContext", \.gatewaySecurityContext),
    ]
  }

  private static var identity: [HelmValue] {
    [
      .text("global.pilotCertProvider", \.identity.certificateProvider),
      .optional("global.caAddress", \.identity.authorityAddress),
      .text("global.caName", \.identity.authorityName),
      .text("global.sds.token.aud", \.identity.tokenAudience),
      .number("global.sts.servicePort", \.identity.tokenServicePort),
      .optional("global.trustBundleName", \.identity.trustBundleName),
      .flag("pilot.env.ENABLE_CLUSTER_TRUST_BUNDLE_API", \.identity.usesClusterTrustBundles),
      .text("pilot.crlConfigMapName", \.identity.revocationListName),
      .flag("global.mountMtlsCerts", \.identity.mountsCertificates),
    ]
  }

  private static var proxy: [HelmValue] {
    [
      .text("global.proxy.logLevel", \.proxy.logLevel),
      .text("global.proxy.componentLogLevel", \.proxy.componentLogLevel),
      .text("global.logging.level", \.proxy.agentLogLevel),
      .flag("global.logAsJson", \.proxy.logsJSON),
      .text("global.proxy.clusterDomain", \.proxy.clusterDomain),
      .number("global.proxy.statusPort", \.proxy.statusPort),
      .number("global.proxy.readinessInitialDelaySeconds", \.proxy.readiness.initialDelaySeconds),
      .number("global.proxy.readinessPeriodSeconds", \.proxy.readiness.periodSeconds),
      .number("global.proxy.readinessFailureThreshold", \.proxy.readiness.failureThreshold),
      HelmValue("global.proxy.startupProbe", "enabled and failureThreshold") { settings, value in
        guard case .mapping = value else { return false }
        let threshold = value["failureThreshold"]?.text.flatMap { UInt32($0) } ?? 600
        settings.proxy.startupFailureThreshold = value["enabled"] == false ? nil : threshold
        return true
      },
      .flag("global.proxy.holdApplicationUntilProxyStarts", \.proxy.holdsApplication),
      .flag("global.proxy.privileged", \.proxy.isPrivileged),
      .flag("global.proxy.capNetBindService", \.proxy.bindsLowPorts),
      .text("global.proxy.outlierLogPath", \.proxy.outlierLogPath),
      .text("global.proxy.tracer", \.proxy.tracer),
      .part("global.proxy.lifecycle", \.proxy.lifecycle),
      .part("global.proxy.seccompProfile", \.proxy.seccompProfile),
      .quantities("global.proxy.resources.requests", \.proxy.resources.requests),
      .quantities("global.proxy.resources.limits", \.proxy.resources.limits),
    ]
  }

  private static var capture: [HelmValue] {
    [
      .text("global.proxy.includeIPRanges", \.capture.includeOutboundIPRanges),
      .text("global.proxy.excludeIPRanges", \.capture.excludeOutboundIPRanges),
      .text("global.proxy.includeInboundPorts", \.capture.includeInboundPorts),
      .text("global.proxy.excludeInboundPorts", \.capture.excludeInboundPorts),
      .text("global.proxy.includeOutboundPorts", \.capture.includeOutboundPorts),
      .text("global.proxy.excludeOutboundPorts", \.capture.excludeOutboundPorts),
      HelmValue("pilot.cni.enabled", "true or false") { settings, value in
        guard let flag = value.text.flatMap(AnnotationSyntax.boolean) else { return false }
        settings.capture.writer = flag ? .chainedPlugin : .initContainer
        return true
      },
      HelmValue("pilot.cni.provider", "default or multus", isText: true) { settings, value in
        if settings.capture.usesPlugin, value == "multus" { settings.capture.writer = .multusPlugin }
        return value.text != nil
      },
      .flag("global.proxy_init.forceApplyIptables", \.capture.forcesApply),
      .flag("global.nativeNftables", \.capture.usesNftables),
    ]
  }

  private static var selection: [HelmValue] {
    [
      HelmValue("pilot.env.ENABLE_NATIVE_SIDECARS", "auto, true or false", isText: true) { settings, value in
        guard let mode = value.text.flatMap(NativeSidecarMode.init) else { return false }
        settings.nativeSidecarMode = mode
        settings.usesNativeSidecars = mode.usesNativeSidecars()
        return true
      },
      .flag("sidecarInjectorWebhook.rewriteAppHTTPProbe", \.rewritesProbes),
      HelmValue("sidecarInjectorWebhook.injectedAnnotations", "texts by name") { settings, value in
        guard case .mapping(let entries) = value else { return false }
        settings.injectedAnnotations = Dictionary(
          entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } },
          uniquingKeysWith: { $1 }
        )
        return settings.injectedAnnotations.count == entries.count
      },
      HelmValue("sidecarInjectorWebhook.neverInjectSelector", "a list of label selectors") { settings, value in
        guard let selectors = LabelSelector.list(value) else { return false }
        settings.selection.never = selectors
        return true
      },
      HelmValue("sidecarInjectorWebhook.alwaysInjectSelector", "a list of label selectors") { settings, value in
        guard let selectors = LabelSelector.list(value) else { return false }
        settings.selection.always = selectors
        return true
      },
      HelmValue("sidecarInjectorWebhook.defaultTemplates", "a list of names") { settings, value in
        let names = value.items.compactMap(\.text)
        if !names.isEmpty { settings.templates.defaults = names }
        return names.count == value.items.count
      },
      HelmValue("sidecarInjectorWebhook.aliases", "lists of template names by alias") { settings, value in
        for entry in value.entries { settings.templates.aliases[entry.key] = entry.value.items.compactMap(\.text) }
        return true
      },
      HelmValue("sidecarInjectorWebhook.templates", "templates by name, without mistakes") { settings, value in
        do { try settings.templates.add(value) } catch { return false }
        return true
      },
    ]
  }
}
