public import MeshStores
public import YAML

/// What people do to a workload, as kubectl does it (kubectl `pkg/polymorphichelpers/objectpauser.go`,
/// `objectresumer.go`, `objectrestarter.go`, `rollback.go`; `pkg/cmd/set/set_image.go`).
public enum WorkloadChange: Sendable {
  /// Changes of the pods are not rolled out any more.
  case pause
  /// They are again.
  case resume
  /// New pods for old ones; the time is RFC 3339.
  case restart(at: String)
  /// Other images, each for one container or for all.
  case setImages([ContainerImage])
  /// The pods of an earlier revision.
  case rollBack(WorkloadRevision)

  /// The annotation of the pods that a restart changes.
  static let restartAnnotation = "kubectl.kubernetes.io/restartedAt"

  /// What has to change in an object; nothing when it is so already.
  public func edits(on object: Value, _ kind: WorkloadKind) throws(WorkloadRefusal) -> [Edit] {
    let isPaused = object.value(at: ["spec", "paused"])?.isTrue ?? false
    switch self {
    case .pause:
      guard kind == .deployment else { throw .cannotPause }
      guard !isPaused else { throw .alreadyPaused }
      return [.set(["spec", "paused"], true)]
    case .resume:
      guard kind == .deployment else { throw .cannotResume }
      guard isPaused else { throw .notPaused }
      return [.remove(["spec", "paused"])]
    case .restart(let time):
      guard !isPaused else { throw .restartOfPaused }
      let path: FieldPath = ["spec", "template", "metadata", "annotations", .field(Self.restartAnnotation)]
      guard object.value(at: path)?.string != time else { throw .restartedJustNow }
      return [.putting(.string(time), at: path, of: object)]
    case .setImages(let images): return try Self.edits(for: images, on: object)
    case .rollBack(let revision):
      guard !isPaused else { throw .rollbackOfPaused }
      return Self.edits(backTo: revision, on: object, kind)
    }
  }

  // MARK: Images

  private static func edits(for images: [ContainerImage], on object: Value) throws(WorkloadRefusal) -> [Edit] {
    var wanted: [FieldPath: String] = [:]
    var order: [FieldPath] = []
    let containers = containers(of: object)
    for image in images {
      let found = containers.filter { image.container == nil || $0.name == image.container }
      if let name = image.container, found.isEmpty { throw .noSuchContainer(name, known: containers.map(\.name)) }
      for container in found {
        if wanted.updateValue(image.image, forKey: container.image) == nil { order.append(container.image) }
      }
    }
    return order.compactMap { path in
      guard let image = wanted[path], object.value(at: path)?.string != image else { return nil }
      return .set(path, .string(image))
    }
  }

  private static func containers(of object: Value) -> [(name: String, image: FieldPath)] {
    ["initContainers", "containers"].flatMap { list -> [(name: String, image: FieldPath)] in
      let path: FieldPath = ["spec", "template", "spec", .field(list)]
      return (object.value(at: path)?.items ?? []).enumerated().map { place, container in
        (container["name"]?.string ?? "", path.appending(.item(place)).appending("image"))
      }
    }
  }

  // MARK: Going back

  private static func edits(backTo revision: WorkloadRevision, on object: Value, _ kind: WorkloadKind) -> [Edit] {
    guard !PodTemplate(of: object).matches(revision.template) else { return [] }
    var edits: [Edit] = [.set(["spec", "template"], revision.template.value)]
    if kind == .deployment { edits += [cause(of: revision, on: object)].compactMap(\.self) }
    return edits
  }

  /// The cause is one of the revision, so that a Deployment which goes back must not keep that of another. kubectl takes
  /// all annotations of the revision and drops those that came later; whose they are it cannot know.
  private static func cause(of revision: WorkloadRevision, on object: Value) -> Edit? {
    let path: FieldPath = ["metadata", "annotations", .field(WorkloadRevision.causeAnnotation)]
    let present = object.value(at: path)?.string
    guard let cause = revision.cause else { return present == nil ? nil : .remove(path) }
    return present == cause ? nil : .putting(.string(cause), at: path, of: object)
  }
}
