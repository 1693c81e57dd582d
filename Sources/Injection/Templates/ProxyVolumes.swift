import YAML

/// The volumes of the proxy and where it mounts them.
struct ProxyVolumes {
  static let bootstrapPath = "/etc/istio/custom-bootstrap"

  private let role: ProxyRole
  private let identity: IdentitySettings
  private let serviceAccount: String
  private let bootstrapConfigMap: String?
  private let userVolumes: [Value.Entry]
  private let userMounts: [Value.Entry]

  /// Reads the annotations that add volumes, which must have no problems.
  init(_ input: TemplateInput, role: ProxyRole) {
    let annotations = input.pod.annotations
    self.role = role
    identity = input.settings.identity
    serviceAccount = input.pod.spec["serviceAccountName"]?.text.nonEmpty ?? "default"
    bootstrapConfigMap = annotations[.bootstrapOverride]
    userVolumes = role == .gateway ? [] : Self.entries(of: annotations[.userVolume])
    userMounts = role == .gateway ? [] : Self.entries(of: annotations[.userVolumeMount])
  }

  /// The volumes, those of the user's annotation last.
  var volumes: [Value] {
    let bootstrap: [Value] =
      bootstrapConfigMap.map { [["name": "custom-bootstrap-volume", "configMap": ["name": .string($0)]]] } ?? []
    return sockets + bootstrap + agentVolumes + roots + revocations + certificates + userVolumes.map(Self.named)
  }

  /// The proxy's mounts.
  var mounts: [Value] {
    var mounts = [Self.mount("workload-socket", at: "/var/run/secrets/workload-spiffe-uds")]
    if role != .grpcAgent { mounts.append(Self.mount("credential-socket", at: "/var/run/secrets/credential-uds")) }
    mounts.append(Self.certificateMount(identity))
    if hasOwnRoots {
      mounts.append(Self.mount("istiod-ca-cert", at: "/var/run/secrets/istio"))
      if role == .sidecar { mounts.append(Self.mount("istio-ca-crl", at: "/var/run/secrets/istio/crl")) }
    }
    mounts.append(Self.mount("istio-data", at: "/var/lib/istio/data"))
    if bootstrapConfigMap != nil, role != .grpcAgent {
      mounts.append(Self.mount("custom-bootstrap-volume", at: Self.bootstrapPath))
    }
    mounts.append(Self.mount(configurationVolume, at: "/etc/istio/proxy"))
    mounts.append(Self.mount("istio-token", at: "/var/run/secrets/tokens"))
    if identity.mountsCertificates { mounts.append(Self.readOnly(Self.mount("istio-certs", at: "/etc/certs/"))) }
    mounts.append(Self.mount("istio-podinfo", at: "/etc/istio/pod"))
    return mounts + userMounts.map(Self.named)
  }

  /// Where workload certificates appear that something else than the agent provides.
  static func certificateMount(_ identity: IdentitySettings) -> Value {
    let path = "/var/run/secrets/workload-spiffe-credentials"
    return identity.isFromGoogle ? readOnly(mount(googleVolume, at: path)) : mount("workload-certs", at: path)
  }

  private static let googleVolume = "gke-workload-certificate"

  private var hasOwnRoots: Bool { identity.certificateProvider == "istiod" }

  private var configurationVolume: String { role == .grpcAgent ? "istio-xds" : "istio-envoy" }

  /// A null takes out the source that a pod may have given such a volume, as the templates do; a volume without a source
  /// is an empty directory.
  private var sockets: [Value] {
    let others: Value = role == .gateway ? .mapping([]) : .null
    var sockets: [Value] = [["name": "workload-socket", "emptyDir": .null]]
    if role != .grpcAgent { sockets.append(["name": "credential-socket", "emptyDir": others]) }
    if identity.isFromGoogle {
      let driver: Value = ["driver": "workloadcertificates.security.cloud.google.com"]
      sockets.append(["name": .string(Self.googleVolume), "csi": driver])
    } else {
      sockets.append(["name": "workload-certs", "emptyDir": others])
    }
    return sockets
  }

  private var agentVolumes: [Value] {
    let token: Value = [
      "path": "istio-token", "expirationSeconds": 43200, "audience": .string(identity.tokenAudience),
    ]
    return [
      ["name": .string(configurationVolume), "emptyDir": ["medium": "Memory"]],
      ["name": "istio-data", "emptyDir": .mapping([])],
      ["name": "istio-podinfo", "downwardAPI": ["items": [item("labels"), item("annotations")]]],
      ["name": "istio-token", "projected": ["sources": [["serviceAccountToken": token]]]],
    ]
  }

  private var roots: [Value] {
    guard hasOwnRoots else { return [] }
    guard identity.usesClusterTrustBundles else {
      let name = identity.trustBundleName ?? "istio-ca-root-cert"
      return [["name": "istiod-ca-cert", "configMap": ["name": .string(name)]]]
    }
    let name = "istio.io:istiod-ca:\(identity.trustBundleName ?? "root-cert")"
    let bundle: Value = ["clusterTrustBundle": ["name": .string(name), "path": "root-cert.pem"]]
    return [["name": "istiod-ca-cert", "projected": ["sources": [bundle]]]]
  }

  private var revocations: [Value] {
    guard role == .sidecar else { return [] }
    return [
      ["name": "istio-ca-crl", "configMap": ["name": .string(identity.revocationListName), "optional": true]]
    ]
  }

  private var certificates: [Value] {
    guard identity.mountsCertificates else { return [] }
    return [["name": "istio-certs", "secret": ["optional": true, "secretName": .string("istio.\(serviceAccount)")]]]
  }

  private func item(_ field: String) -> Value {
    ["path": .string(field), "fieldRef": ["fieldPath": .string("metadata.\(field)")]]
  }

  private static func mount(_ name: String, at path: String) -> Value {
    ["name": .string(name), "mountPath": .string(path)]
  }

  private static func readOnly(_ mount: Value) -> Value {
    .mapping(mount.entries + [Value.Entry("readOnly", true)])
  }

  /// A map's entries by name, the order in which Go walks a map in a template.
  private static func entries(of json: String?) -> [Value.Entry] {
    (json.flatMap { JSONText.value(of: $0) }?.entries ?? []).sorted { $0.key < $1.key }
  }

  private static func named(_ entry: Value.Entry) -> Value {
    .mapping([Value.Entry("name", .string(entry.key))] + entry.value.entries)
  }
}

extension IdentitySettings {
  /// Whether Google's CSI driver mounts the certificates.
  fileprivate var isFromGoogle: Bool { authorityName == "GkeWorkloadCertificate" }
}
