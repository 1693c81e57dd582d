/// The same as a summary, reckoned from drafts in the plainest way: dictionaries of texts and sorted lists.
struct NaiveSummary {
  /// The lines that count.
  let counted: [LineDraft]

  init(_ drafts: [LineDraft]) {
    let known = Set(drafts.filter { !$0.isServer && $0.cluster != "-" }.map(\.hop))
    counted = drafts.filter { !$0.isServer || !known.contains($0.hop) }
  }
}

extension LineDraft {
  var isServer: Bool { cluster.hasPrefix("inbound|") }
  var isConnection: Bool { request == "- - -" && status == 0 }
  var flagNames: [String] { flags == "-" ? [] : flags.split(separator: ",").map(String.init) }

  /// What the lines of both ends have in common.
  var hop: String {
    guard requestID == "-" else { return "\(requestID) \(authority)" }
    return isServer ? "\(downstreamRemote) \(downstreamLocal)" : "\(upstreamLocal) \(upstreamHost)"
  }

  /// Whether it failed.
  var hasFailed: Bool {
    isConnection ? !Set(flagNames).isSubset(of: ["DC", "DR", "DI", "SI", "RFCF"]) : status == 0 || status >= 500
  }
}
