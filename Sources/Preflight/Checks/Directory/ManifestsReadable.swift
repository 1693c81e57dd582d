/// Every manifest is YAML or JSON.
struct ManifestsReadable: MeshCheck {
  let title = "every manifest can be read"

  func outcome(on facts: DirectoryFacts) -> CheckOutcome {
    facts.fileCount.judgedAsRead { _ in
      guard !facts.unreadable.isEmpty else { return .passed(nil) }
      return .failed(Enumeration.text(of: facts.unreadable), cure: "mend the text; nothing in such a file is seen")
    }
  }
}
