/// No resource is written twice.
struct ResourcesUnique: MeshCheck {
  let title = "no resource is given twice"

  func outcome(on facts: DirectoryFacts) -> CheckOutcome {
    facts.fileCount.judgedAsRead { _ in
      guard !facts.duplicates.isEmpty else { return .passed(nil) }
      return .failed(Enumeration.text(of: facts.duplicates), cure: "remove all but one, or none can be changed")
    }
  }
}
