/// A case of the corpus proxy-config, as far as proxies' status, injection, authorization and ztunnels need it.
struct StatusCase: Decodable {
  /// What the fake cluster of a case has.
  struct Cluster: Decodable {
    /// A pod of istiod.
    struct Istiod: Decodable {
      let name: String
      let labels: [String: String]
    }

    let istiodPods: [Istiod]?
  }

  /// What is filtered by where the command line cannot say it.
  struct Filter: Decodable {
    let name: String?
    let workload: String?
  }

  /// What a webhook is expected to do.
  struct Verdict: Decodable, Equatable {
    let name: String
    let revision: String
    let injected: Bool
    let reason: String
  }

  let id: String
  let area: String
  let args: [String]
  let want: String?
  let wantOutput: String?
  let contains: ProxyConfigCase.Texts?
  let exitError: Bool?
  let xds: String?
  let istiodDump: String?
  let cluster: Cluster?
  let filter: Filter?
  let podLabels: [String: String]?
  let namespaceLabels: [String: String]?
  let webhooks: [String]?
  let wantAnalysis: [Verdict]?
}
