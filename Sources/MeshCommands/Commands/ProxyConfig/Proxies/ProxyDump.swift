import EnvoyAdmin
import ProxyState
import YAML

/// A configuration dump, and what messages call that it is of.
struct ProxyDump {
  let dump: ConfigDump
  let name: String

  /// Asks a running proxy for some lists, or for everything where none is named.
  ///
  /// Each list is asked for by itself: a whole dump has 100 KB of names of extensions. An Envoy that answers with
  /// everything all the same is asked once.
  init(of place: ProxyPlace, _ selections: [ConfigDumpSelection]) async throws(CommandError) {
    let inquiry = ProxyInquiry(place: place)
    var dump = ConfigDump()
    for selection in selections {
      guard let bytes = try await inquiry.getIfThere(.configDump(selection)) else { continue }
      do throws(JSONCursorError) {
        if try dump.add(bytes, asked: selection.resource) { break }
      } catch {
        throw .answer(error, of: place.name)
      }
    }
    self.dump = dump
    name = place.name
  }

  /// Reads a saved dump.
  init(_ bytes: [UInt8], from name: String) throws(CommandError) {
    do throws(JSONCursorError) { dump = try ConfigDump(bytes) } catch { throw .answer(error, of: name) }
    self.name = name
  }

  /// Reads something out of the dump.
  func reading<Result>(_ read: (ConfigDump) throws(JSONCursorError) -> Result) throws(CommandError) -> Result {
    do throws(JSONCursorError) { return try read(dump) } catch { throw .answer(error, of: name) }
  }

  /// Makes sure that there is something of a section.
  func require(_ section: DumpSection, _ what: String) throws(CommandError) {
    guard dump.has(section) else { throw .missing(section, what, in: name) }
  }

  /// A list that is empty although it was asked for.
  func requireSome<Element>(_ elements: [Element], _ what: String) throws(CommandError) {
    guard !elements.isEmpty else { throw .notFound("no \(what) found in \(name)", next: nil) }
  }
}
