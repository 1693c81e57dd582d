public import MeshStores
public import YAML

/// What takes the change of one resource back.
public enum ResourceUndo: Sendable, Equatable {
  /// Edits, of a resource that was edited.
  case edits(EditInversion)
  /// The resource goes, which the change made; the fingerprint is that of what it said.
  case deletion(content: String)
  /// The resource comes back, which the change took away.
  case creation(Value)
  /// Nothing that is kept.
  case impossible(Obstacle)

  /// Why a change cannot be taken back by what is kept of it.
  public enum Obstacle: String, Sendable, CaseIterable {
    /// Values of headers would have to be kept.
    case confidential = "header-values"
    /// It would take more room than history has.
    case tooLarge = "too-large"
    /// A resource went, and what was kept with it too.
    case deleted
    /// What is kept cannot be read.
    case unreadable
  }

  /// Takes edits back.
  public init(of edits: [Edit], in before: Value) {
    guard let inversion = try? EditInversion(of: edits, in: before) else {
      self = .impossible(.unreadable)
      return
    }
    let holds = inversion.changes.contains { edit in
      switch edit {
      case .set(let path, let value), .insert(let path, let value): ConfidentialFields.hold(value, at: path)
      case .test, .remove: false
      }
    }
    self = holds ? .impossible(.confidential) : .edits(inversion)
  }

  /// Takes away what was made.
  public init(ofCreating value: Value) { self = .deletion(content: value.content.fingerprint) }

  /// Brings back what was taken away.
  public init(ofDeleting value: Value) {
    self = ConfidentialFields.isHeld(in: value) ? .impossible(.confidential) : .creation(value.withoutServerFields)
  }

  /// The obstacle; nil where there is none.
  public var obstacle: Obstacle? { if case .impossible(let obstacle) = self { obstacle } else { nil } }
}

extension Value {
  /// What an object says, without what it is called and what servers write.
  fileprivate var content: Value {
    .mapping(entries.filter { !["apiVersion", "kind", "metadata", "status"].contains($0.key) })
  }

  /// An object as it could be created: of its metadata name, namespace and labels.
  fileprivate var withoutServerFields: Value {
    .mapping(
      entries.compactMap { entry in
        switch entry.key {
        case "status": nil
        case "metadata":
          Entry("metadata", .mapping(entry.value.entries.filter { ["name", "namespace", "labels"].contains($0.key) }))
        default: entry
        }
      }
    )
  }

  /// The object after an undo of its creation or change.
  func holds(content fingerprint: String) -> Bool { content.fingerprint == fingerprint }
}
