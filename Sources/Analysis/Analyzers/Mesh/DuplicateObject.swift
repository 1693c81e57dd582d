import Resources

/// Two objects of one kind, namespace and name: the one applied last wins without a word.
struct DuplicateObject: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for (earlier, later) in mesh.superseded {
      report.add(
        .duplicateObject,
        "\(later.origin) is given twice; the one applied last wins",
        at: later.nameNode,
        of: later,
        notes: [Finding.Note("the same object is here", at: earlier.nameNode)]
      )
    }
  }
}
