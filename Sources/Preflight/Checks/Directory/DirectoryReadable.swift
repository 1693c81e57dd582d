/// The directory can be listed and holds manifests.
struct DirectoryReadable: MeshCheck {
  let title = "the directory can be read"

  func outcome(on facts: DirectoryFacts) -> CheckOutcome {
    switch facts.fileCount {
    case .known(0):
      .warning(
        "\(facts.directory) has no .yaml, .yml or .json file",
        cure: "name the directory that the manifests are in"
      )
    case .known(let count): .passed(count == 1 ? "1 file" : "\(count) files")
    case .unknown(let reason, let cure): .failed(reason, cure: cure)
    case .unasked(let reason): .skipped(reason)
    }
  }
}
