import Resources
import YAML

/// Principals in the rules of an AuthorizationPolicy whose service accounts are not there.
struct PrincipalAccounts: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    let policies = mesh.objects(of: .authorizationPolicy)
    guard !policies.isEmpty else { return }
    var accounts: [String: Set<String>] = [:]
    for account in mesh.objects(of: .serviceAccount) { accounts[account.namespace, default: []].insert(account.name) }
    for workload in mesh.workloads.all where workload.podSpec != nil {
      accounts[workload.namespace, default: []].insert(workload.serviceAccount)
    }
    for policy in policies {
      for source in policy.authorizationRules.flatMap(\.sources) {
        for value in source.elements("principals") + source.elements("notPrincipals") {
          let parts = value.text.split(separator: "/", omittingEmptySubsequences: false)
          guard parts.count == 5, parts[1] == "ns", parts[3] == "sa", !value.text.contains("*") else { continue }
          check(String(parts[4]), in: String(parts[2]), accounts, at: value, of: policy, into: &report)
        }
      }
    }
  }

  private func check(
    _ account: String,
    in namespace: String,
    _ accounts: [String: Set<String>],
    at value: Node,
    of policy: MeshObject,
    into report: inout FindingReport
  ) {
    // A namespace of which nothing is given is in another part of the mesh.
    guard let known = accounts[namespace], !known.contains(account), account != "default" else { return }
    let message = "nothing given runs as the service account '\(account)' of the namespace \(namespace)"
    report.add(.unknownPrincipal, message, at: value, of: policy)
  }
}
