/// A case of `analyze/cases.json`: the files of a mesh, and what one of Istio's analyzers finds in them.
struct AnalyzeCase: Decodable {
  /// A message that is expected, without its text.
  struct Message: Decodable {
    let code: String
    let origin: String
  }

  let id: String
  /// The name of the only analyzer that runs.
  let analyzer: String
  let inputFiles: [String]?
  let meshConfigFile: String?
  let meshNetworksFile: String?
  /// The files of each cluster, for a mesh of several.
  let clusters: [String: [String]]?
  let expected: [Message]
}
