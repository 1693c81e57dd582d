/// Nothing is wrong with the manifests.
struct ManifestsValid: MeshCheck {
  let title = "the manifests are valid"

  func outcome(on facts: DirectoryFacts) -> CheckOutcome {
    facts.fileCount.judgedAsRead { _ in
      let errors = facts.errorCount == 1 ? "1 error" : "\(facts.errorCount) errors"
      let warnings = facts.warningCount == 1 ? "1 warning" : "\(facts.warningCount) warnings"
      let cure = "see meshctl validate -R -f \(facts.directory)"
      guard facts.errorCount == 0 else { return .failed("\(errors) and \(warnings)", cure: cure) }
      return facts.warningCount == 0 ? .passed(nil) : .warning(warnings, cure: cure)
    }
  }
}
