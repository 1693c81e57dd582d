import Diagnostics
import Resources
import YAML

/// An object in a file of manifests.
struct ManifestObject {
  let reference: ResourceReference
  let object: ListedObject
  /// The place of its document among those of the file.
  let documentPlace: Int

  /// The object as a resource, whose revision is the fingerprint of the whole document. O(bytes of the document).
  var resource: StoredResource {
    StoredResource(
      reference,
      type: object.identity.type,
      node: object.node,
      revision: Revision(Fingerprint(of: object.node.document.source.bytes).description),
      isWritten: true
    )
  }

  /// Where it is written.
  var place: ResourcePlace { ResourcePlace(of: object.node) }
}
