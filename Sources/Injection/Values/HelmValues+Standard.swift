import YAML

extension HelmValues {
  /// The values of the charts of Istio 1.32 that templates read (istio-discovery/values.yaml).
  public static let standard = HelmValues([
    "revision": "",
    "global": global.merged(with: ["proxy": proxy]),
    "pilot": ["cni": ["enabled": false, "provider": "default"], "env": .mapping([])],
    "gateways": ["seccompProfile": .mapping([]), "securityContext": .mapping([])],
    "sidecarInjectorWebhook": [
      "rewriteAppHTTPProbe": true, "injectedAnnotations": .mapping([]), "neverInjectSelector": [],
      "alwaysInjectSelector": [], "defaultTemplates": [], "templates": .mapping([]),
    ],
  ])

  private static let global: Value = [
    "hub": "registry.istio.io/release", "tag": "1.32.0", "variant": "", "imagePullPolicy": "", "imagePullSecrets": [],
    "istioNamespace": "istio-system", "network": "", "meshID": "", "multiCluster": ["clusterName": ""],
    "pilotCertProvider": "istiod", "caAddress": "", "caName": "", "mountMtlsCerts": false,
    "sds": ["token": ["aud": "istio-ca"]], "sts": ["servicePort": 0], "logAsJson": false,
    "logging": ["level": "default:info"], "nativeNftables": false,
    "proxy_init": ["image": "proxyv2", "forceApplyIptables": false],
  ]

  private static let proxy: Value = [
    "image": "proxyv2", "clusterDomain": "cluster.local", "logLevel": "warning", "componentLogLevel": "misc:error",
    "outlierLogPath": "", "privileged": false, "statusPort": 15020, "tracer": "none", "seccompProfile": .mapping([]),
    "readinessInitialDelaySeconds": 0, "readinessPeriodSeconds": 15, "readinessFailureThreshold": 4,
    "startupProbe": ["enabled": true, "failureThreshold": 600],
    "includeIPRanges": "*", "excludeIPRanges": "", "includeInboundPorts": "*", "excludeInboundPorts": "",
    "includeOutboundPorts": "", "excludeOutboundPorts": "",
    "resources": ["requests": ["cpu": "100m", "memory": "128Mi"], "limits": ["cpu": "2", "memory": "1Gi"]],
  ]
}
