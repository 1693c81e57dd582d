import Resources
import YAML

/// The versions of hosts that rules name by labels, and the policies for them: what becomes DestinationRules.
struct LegacyVersions {
  /// One version of a host.
  struct Version {
    let name: String
    let labels: [String: String]
    var policy: Fields?
    var source: LegacyDestinationPolicy?
  }

  /// What is known of one host.
  private struct HostVersions {
    var names = SubsetNames()
    var versions: [Version] = []
    /// The policy for all of the host's pods.
    var policy: LegacyDestinationPolicy?
    var trafficPolicy: Fields?
    var sources: [ManifestObject] = []
  }

  private let settings: ConversionSettings
  /// The hosts in full, in the order in which they were named.
  private(set) var hosts: [String] = []
  private var byHost: [String: HostVersions] = [:]

  init(_ settings: ConversionSettings) { self.settings = settings }

  /// The name of the pods of a host with some labels; nil for all of its pods.
  mutating func name(of labels: [String: String], host: String, for object: ManifestObject) -> String? {
    if labels.isEmpty { return nil }
    var known = entry(host, for: object)
    let name = known.names.name(of: labels)
    if !known.versions.contains(where: { $0.name == name }) {
      known.versions.append(Version(name: name, labels: labels))
    }
    byHost[host] = known
    return name
  }

  /// Adds policies, of which the first for the same pods holds.
  ///
  /// Source: Istio 0.7 `pilot/pkg/model/config.go`, `Policy`.
  mutating func add(_ policies: [LegacyDestinationPolicy], _ record: inout ConversionRecord) {
    for policy in policies {
      let host = policy.destination.host
      if let other = owner(of: policy) {
        record.warn(
          "the DestinationPolicy \(other.object.key) for the same pods held, so this one is left out",
          next: "nothing changes; merge them if both were meant",
          at: policy.destination.node,
          of: policy.object
        )
        continue
      }
      let fields = policy.trafficPolicy(&record)
      let name = name(of: policy.destination.labels, host: host, for: policy.object)
      var known = entry(host, for: policy.object)
      if let place = known.versions.firstIndex(where: { $0.name == name }) {
        known.versions[place].policy = fields
        known.versions[place].source = policy
      } else {
        known.policy = policy
        known.trafficPolicy = fields
      }
      byHost[host] = known
    }
  }

  private func owner(of policy: LegacyDestinationPolicy) -> LegacyDestinationPolicy? {
    guard let known = byHost[policy.destination.host] else { return nil }
    let labels = policy.destination.labels
    return labels.isEmpty ? known.policy : known.versions.first { $0.labels == labels }?.source
  }

  private mutating func entry(_ host: String, for object: ManifestObject) -> HostVersions {
    if byHost[host] == nil { hosts.append(host) }
    var known = byHost[host] ?? HostVersions()
    if !known.sources.contains(where: { $0.node == object.node }) { known.sources.append(object) }
    return known
  }

  /// The DestinationRule of a host.
  func destinationRule(of host: String, _ names: inout NewNames) -> ConvertedObject {
    let known = byHost[host] ?? HostVersions()
    let home = LegacyHome(host, of: known.sources, settings)
    var spec = Fields()
    spec.set("host", text: home.hostName)
    spec.set("trafficPolicy", known.trafficPolicy)
    spec.set("subsets", .sequence(known.versions.map(Self.subset)))
    let name = names.name(home.objectName, .destinationRule, in: home.namespace)
    return ConvertedObject(
      .destinationRule,
      ConvertedMetadata(name: name, namespace: home.writtenNamespace),
      spec,
      of: known.sources,
      parts: parts(of: known)
    )
  }

  private static func subset(_ version: Version) -> Value {
    var fields = Fields()
    fields.set("name", text: version.name)
    fields.set("labels", map: version.labels)
    fields.set("trafficPolicy", version.policy)
    return fields.value
  }

  private func parts(of known: HostVersions) -> [ConvertedObject.Part] {
    let own = known.policy.map {
      ConvertedObject.Part(source: $0.object.node, path: [.field("spec"), .field("trafficPolicy")])
    }
    let versions = known.versions.enumerated().compactMap { place, version in
      version.source.map {
        ConvertedObject.Part(source: $0.object.node, path: [.field("spec"), .field("subsets"), .item(place)])
      }
    }
    return [own].compactMap(\.self) + versions
  }
}
