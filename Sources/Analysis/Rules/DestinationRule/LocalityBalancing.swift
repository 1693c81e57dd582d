import Resources
import YAML

/// How traffic is shared between regions and zones.
///
/// Source: Istio `pkg/config/validation/agent/validation.go`, `ValidateLocalityLbSetting`.
struct LocalityBalancing: ObjectRule {
  let kinds: [ResourceKind] = [.destinationRule]

  private static let topologyLabels: Set<String> = [
    "topology.kubernetes.io/region", "topology.kubernetes.io/zone", "topology.istio.io/subzone",
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for site in object.trafficPolicies {
      guard let balancer = site.policy.member("loadBalancer") else { continue }
      let locality = balancer.member("localityLbSetting")
      if locality != nil, let zones = balancer.member("zoneAwareLbSetting") {
        report.refuse(
          "localityLbSetting and zoneAwareLbSetting cannot be set together: keep one",
          at: zones,
          of: object
        )
      }
      for settings in [locality, balancer.member("zoneAwareLbSetting")].compactMap(\.self) {
        check(settings, hasOutliers: site.policy.has("outlierDetection"), object, &report)
      }
    }
  }

  private func check(_ settings: Node, hasOutliers: Bool, _ object: MeshObject, _ report: inout FindingReport) {
    let distribute = settings.member("distribute")
    let failover = settings.member("failover").flatMap { $0.count > 0 ? $0 : nil }
    let priority = settings.member("failoverPriority").flatMap { $0.count > 0 ? $0 : nil }
    if let failover, (distribute?.count ?? 0) > 0 {
      return report.refuse("distribute and failover cannot be set together: keep one", at: failover, of: object)
    }
    if failover != nil, let label = priority?.items.first(where: { Self.topologyLabels.contains($0.text) }) {
      return report.refuse("failover cannot be set with the label '\(label.text)': keep one", at: label, of: object)
    }
    if let distribute { checkDistribution(distribute, object, &report) }
    for entry in failover?.items.map(\.resolved) ?? [] { checkFailover(entry, object, &report) }
    if let first = failover ?? priority, !hasOutliers {
      report.warn(
        "nothing fails over without outlierDetection, which notices failures: write it too",
        at: first,
        of: object
      )
    }
  }

  private func checkDistribution(_ distribute: Node, _ object: MeshObject, _ report: inout FindingReport) {
    var sources = LocalityForm()
    for entry in distribute.items.map(\.resolved) {
      if let from = entry.member("from"), let flaw = sources.flaw(in: from.text) {
        report.refuse("the place '\(from.text)' \(flaw)", at: from, of: object)
      }
      guard let to = entry.member("to") else { continue }
      var targets = LocalityForm()
      var total: Int64 = 0
      for pair in to.pairs {
        if let flaw = targets.flaw(in: pair.key.text) {
          report.refuse("the place '\(pair.key.text)' \(flaw)", at: pair.key, of: object)
        }
        guard let weight = pair.value.integer else { continue }
        if !(1...100).contains(weight) {
          report.refuse("the weight \(weight) is out of range: write 1 to 100", at: pair.value, of: object)
        }
        total = total.addingReportingOverflow(weight).partialValue
      }
      if total != 100 { report.refuse("the weights add up to \(total): make it 100", at: to, of: object) }
    }
  }

  private func checkFailover(_ entry: Node, _ object: MeshObject, _ report: inout FindingReport) {
    let from = entry.memberText("from")
    let to = entry.memberText("to")
    if from == to {
      report.refuse(
        "failing over needs two regions: '\(from)' is written for both",
        at: entry.member("to") ?? entry,
        of: object
      )
    }
    for region in [entry.member("from"), entry.member("to")].compactMap(\.self) {
      if region.text.contains("/") {
        report.refuse("'\(region.text)' is more than a region: write what is before its '/'", at: region, of: object)
      } else if region.text.contains("*") {
        report.refuse("'\(region.text)' has a wildcard: name the region", at: region, of: object)
      }
    }
  }
}
