/// The identities that the certificates of a service's endpoints may have.
///
/// Source: Istio `pilot/pkg/model/push_context.go`, `ServiceAccounts`, and `pkg/spiffe`, `ExpandWithTrustDomains`.
enum ServiceIdentities {
  /// The identities, each once and in order.
  static func names(_ service: MeshService, _ endpoints: [MeshEndpoint], _ input: TranslationInput) -> [String] {
    var accounts = Set(service.serviceAccounts.map { account(service.namespace, $0) })
    for endpoint in endpoints where !endpoint.serviceAccount.isEmpty {
      accounts.insert(account(endpoint.namespace, endpoint.serviceAccount))
    }
    if endpoints.isEmpty, let selector = service.selector, !selector.isEmpty {
      // The pods of a template that do not run yet will have the account that it names.
      for workload in input.workloads.selected(by: selector, in: service.namespace) {
        accounts.insert(account(workload.namespace, workload.serviceAccount))
      }
    }
    let domains = [input.settings.trustDomain] + input.settings.trustDomainAliases
    let names = accounts.flatMap { account in domains.map { "spiffe://\($0)/\(account)" } }
    return Set(names + service.certificateNames).sorted()
  }

  private static func account(_ namespace: String, _ name: String) -> String { "ns/\(namespace)/sa/\(name)" }
}
