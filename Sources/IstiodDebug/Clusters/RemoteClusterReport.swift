import Diagnostics
import YAML

/// What an istiod answers to `/debug/clusterz`: the clusters that it watches.
public struct RemoteClusterReport: Hashable, Sendable {
  /// The path that it answers.
  public static let path = ["debug", "clusterz"]

  /// The clusters in the order of the answer.
  public private(set) var clusters: [RemoteCluster] = []

  /// Reads an answer (istio `pkg/cluster`, `DebugInfo`); without clusters it is `null`. O(bytes).
  public init(parsing bytes: [UInt8]) throws(IstiodAnswerError) {
    do throws(JSONCursorError) {
      var cursor = JSONCursor(SourceBytes(bytes))
      try cursor.elements { cursor throws(JSONCursorError) in
        let entry = try cursor.node()
        guard let identifier = entry.member("id")?.text else { return }
        let (secret, status) = (entry.member("secretName")?.text, entry.member("syncStatus")?.text)
        clusters.append(RemoteCluster(identifier: identifier, secret: secret ?? "", status: status ?? ""))
      }
      try cursor.finish()
    } catch {
      throw IstiodAnswerError("it is no list of clusters: \(error)")
    }
  }
}
