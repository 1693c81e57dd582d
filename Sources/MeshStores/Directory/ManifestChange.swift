import Resources
import System

/// One write to the file that holds a resource: found, locked, looked at again, replaced as a whole.
struct ManifestChange {
  /// What is to become of the file.
  enum Result {
    case unchanged
    /// Other bytes.
    case text([UInt8])
    /// It goes.
    case removal
  }

  typealias Plan = (ManifestFile, ManifestObject) throws(StoreError) -> Result

  private let reference: ResourceReference
  private let store: any ManifestKeeper

  init(of reference: ResourceReference, in store: any ManifestKeeper) {
    self.reference = reference
    self.store = store
  }

  /// Makes the change that a plan works out of the file as it is while it is locked; gives the resource as it is then,
  /// nil when it is gone. Blocks.
  ///
  /// Editors know nothing of locks: where the file is changed up to the moment before it is replaced, the plan is asked
  /// again, and will find the resource changed or something else in the file.
  func run(dryRun: DryRun, _ isCancelled: () -> Bool, _ plan: Plan) throws(StoreError) -> StoredResource? {
    for _ in 0..<DirectoryStore.attempts {
      let path = try file()
      let outcome =
        dryRun == .none
        ? try store.locked(directoryOf: path, isCancelled) { () throws(StoreError) in
          // Whoever held the lock may have changed everything.
          try file() == path ? try attempt(path, dryRun, plan) : nil
        } : try attempt(path, dryRun, plan)
      if let outcome { return outcome.resource }
    }
    throw .locked(path: store.location)
  }

  private struct Outcome {
    let resource: StoredResource?
  }

  /// The one file that holds the resource.
  private func file() throws(StoreError) -> String {
    let paths = try store.paths(of: reference)
    guard let path = paths.first else { throw .notFound(reference) }
    guard paths.count == 1 else { throw .ambiguous(reference, try store.places(of: reference, in: paths)) }
    try store.checkMayBeWritten(path)
    return path
  }

  /// Makes the change, if the file holds the resource and stays as it is meanwhile; nil if it does not.
  private func attempt(_ path: String, _ dryRun: DryRun, _ plan: Plan) throws(StoreError) -> Outcome? {
    do throws(StoreError) {
      let file = try store.file(at: path)
      let objects = file.objects(defaultNamespace: store.defaultNamespace).filter { $0.reference == reference }
      guard let object = objects.first else {
        store.forget(path)
        return nil
      }
      guard objects.count == 1 else { throw .ambiguous(reference, objects.map(\.place)) }
      guard !file.isConverted else { throw .impossibleEdit(reference, .encoding, object.place) }
      let result = try plan(file, object)
      if case .unchanged = result { return Outcome(resource: object.resource) }
      let isMade = try StoreError.fromSystem { () throws(SystemError) in
        try store.replace(file, by: result, dryRun)
      }
      return isMade ? Outcome(resource: outcome(of: result, file)) : nil
    } catch {
      if error.isMissingFile { return nil }
      throw error
    }
  }

  /// The resource in the new text.
  private func outcome(of result: Result, _ file: ManifestFile) -> StoredResource? {
    guard case .text(let bytes) = result else { return nil }
    return ManifestFile(path: file.path, stamp: file.stamp, bytes: bytes)
      .objects(defaultNamespace: store.defaultNamespace).first { $0.reference == reference }?.resource
  }
}

extension ManifestFile {
  /// Whether the file was replaced, or would have been: not if it is another by now. Blocks.
  func replaceOnDisk(by result: ManifestChange.Result, _ dryRun: DryRun) throws(SystemError) -> Bool {
    if dryRun == .client { return true }
    let isCurrent = { (try? FileStamp(of: path)) == stamp }
    switch result {
    case .unchanged: return true
    case .text(let bytes):
      var writer = try AtomicFile.Writer(path)
      try writer.write(bytes)
      // Left at that, everything stays as it was.
      if dryRun == .server { return true }
      return try writer.commit(onlyIf: isCurrent)
    case .removal:
      guard dryRun == .none else { return true }
      guard isCurrent() else { return false }
      try AtomicFile.remove(path)
      return true
    }
  }
}
