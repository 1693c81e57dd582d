import YAML

/// The volumes of the proxy and where it mounts them.
struct SidecarVolumes {
  static let bootstrapPath = "/etc/istio/custom-bootstrap"

  private let bootstrapConfigMap: String?
  private let userVolumes: [Value.Entry]
  private let userMounts: [Value.Entry]

  /// Reads the annotations that add volumes, which must have no problems.
  init(_ annotations: [String: String]) {
    bootstrapConfigMap = annotations[.bootstrapOverride]
    userVolumes = Self.entries(of: annotations[.userVolume])
    userMounts = Self.entries(of: annotations[.userVolumeMount])
  }

  /// The volumes, those of the user's annotation last.
  ///
  /// The first three have no source, which Kubernetes reads as an empty directory, so that a pod may
  /// bring its own source for them (SPIRE's CSI driver does).
  var volumes: [Value] {
    let sockets: [Value] = [["name": "workload-socket"], ["name": "credential-socket"], ["name": "workload-certs"]]
    let bootstrap: [Value] =
      bootstrapConfigMap.map { [["name": "custom-bootstrap-volume", "configMap": ["name": .string($0)]]] } ?? []
    return sockets + bootstrap + agentVolumes + userVolumes.map(Self.named)
  }

  /// The proxy's mounts.
  var mounts: [Value] {
    var mounts = [
      mount("workload-socket", at: "/var/run/secrets/workload-spiffe-uds"),
      mount("credential-socket", at: "/var/run/secrets/credential-uds"),
      mount("workload-certs", at: "/var/run/secrets/workload-spiffe-credentials"),
      mount("istiod-ca-cert", at: "/var/run/secrets/istio"),
      mount("istio-ca-crl", at: "/var/run/secrets/istio/crl"),
      mount("istio-data", at: "/var/lib/istio/data"),
    ]
    if bootstrapConfigMap != nil { mounts.append(mount("custom-bootstrap-volume", at: Self.bootstrapPath)) }
    mounts += [
      mount("istio-envoy", at: "/etc/istio/proxy"),
      mount("istio-token", at: "/var/run/secrets/tokens"),
      mount("istio-podinfo", at: "/etc/istio/pod"),
    ]
    return mounts + userMounts.map(Self.named)
  }

  private var agentVolumes: [Value] {
    [
      ["name": "istio-envoy", "emptyDir": ["medium": "Memory"]],
      ["name": "istio-data", "emptyDir": .mapping([])],
      ["name": "istio-podinfo", "downwardAPI": ["items": [item("labels"), item("annotations")]]],
      [
        "name": "istio-token",
        "projected": [
          "sources": [
            ["serviceAccountToken": ["path": "istio-token", "expirationSeconds": 43200, "audience": "istio-ca"]]
          ]
        ],
      ],
      ["name": "istiod-ca-cert", "configMap": ["name": "istio-ca-root-cert"]],
      ["name": "istio-ca-crl", "configMap": ["name": "istio-ca-crl", "optional": true]],
    ]
  }

  private func item(_ field: String) -> Value {
    ["path": .string(field), "fieldRef": ["fieldPath": .string("metadata.\(field)")]]
  }

  private func mount(_ name: String, at path: String) -> Value {
    ["name": .string(name), "mountPath": .string(path)]
  }

  /// A map's entries by name, the order in which Go walks a map in a template.
  private static func entries(of json: String?) -> [Value.Entry] {
    (json.flatMap { JSONText.value(of: $0) }?.entries ?? []).sorted { $0.key < $1.key }
  }

  private static func named(_ entry: Value.Entry) -> Value {
    .mapping([Value.Entry("name", .string(entry.key))] + entry.value.entries)
  }
}
