/** TYPE and CLASS declarations: names first, so that they may refer to each other, then fields and layout (§11, §12). */
import { CheckMessage } from '../messages.js';
import type { ClassSyntax, FieldSyntax, RecordSyntax, StatementSyntax } from '../syntax.js';
import {
  alignUp,
  type ClassType,
  DOUBLE,
  type Field,
  isNumeric,
  layOutFields,
  type RecordType,
  TYPES_BY_NAME,
  type Type,
} from '../types.js';
import type { Checker, ClassInfo } from './checker.js';
import { declaredType, fieldTypeAllowed } from './resolve-type.js';

export function declareTypes(c: Checker, body: readonly StatementSyntax[]): void {
  const records: [RecordType, RecordSyntax][] = [];
  for (const statement of body) {
    if (statement.kind === 'type' && isFresh(c, statement)) records.push([declareRecord(c, statement), statement]);
    else if (statement.kind === 'class' && isFresh(c, statement)) declareClass(c, statement);
  }
  layOutRecords(c, new Map(records));
  for (const info of c.classes.values()) layOutClass(c, info);
}

function isFresh(c: Checker, statement: RecordSyntax | ClassSyntax): boolean {
  const { name, span } = statement.name;
  if (!c.records.has(name) && !c.classes.has(name) && !TYPES_BY_NAME.has(name) && name !== 'LIST') return true;
  c.report(span, CheckMessage.duplicateType(c.spelling(span)));
  return false;
}

function declareRecord(c: Checker, statement: RecordSyntax): RecordType {
  const type: RecordType = {
    kind: 'record',
    name: c.spelling(statement.name.span),
    id: c.records.size,
    fields: [],
    sizeBytes: 0,
    alignment: 1,
    allNumeric: false,
  };
  c.records.set(statement.name.name, type);
  return type;
}

/** The parent must stand earlier in the text. */
function declareClass(c: Checker, statement: ClassSyntax): void {
  const { parent } = statement;
  const known = parent === null ? undefined : c.classes.get(parent.name);
  if (parent !== null && known === undefined)
    c.report(parent.span, CheckMessage.unknownParent(c.spelling(parent.span)));
  const type: ClassType = {
    kind: 'class',
    name: c.spelling(statement.name.span),
    id: c.classes.size,
    parent: known?.type ?? null,
    fields: [],
    sizeBytes: 0,
    methods: [],
    constructorMethod: null,
    destructorMethod: null,
  };
  const info: ClassInfo = { type, syntax: statement, fields: new Map(), methods: new Map(), ownConstructor: null };
  c.classes.set(statement.name.name, info);
  c.classInfo.set(type, info);
}

/** Fields of records are laid out after those of the records they contain; a cycle is a mistake. */
function layOutRecords(c: Checker, records: ReadonlyMap<RecordType, RecordSyntax>): void {
  const state = new Map<RecordType, 'open' | 'done'>();
  const visit = (type: RecordType): void => {
    const syntax = records.get(type);
    if (syntax === undefined || state.has(type)) return;
    state.set(type, 'open');
    const declared = declareFields(c, syntax.fields, new Map());
    const sound = declared.filter((field, i) => {
      if (field.type.kind !== 'record') return true;
      if (state.get(field.type) === 'open') {
        c.report(syntax.fields[i].name.span, CheckMessage.recursiveType(type.name));
        return false;
      }
      visit(field.type);
      return true;
    });
    finishRecord(c, type, sound);
    state.set(type, 'done');
  };
  for (const type of records.keys()) visit(type);
}

function finishRecord(c: Checker, type: RecordType, declared: readonly { name: string; type: Type }[]): void {
  const { fields, endBytes, alignment } = layOutFields(declared, 0, 0);
  type.fields = fields;
  type.alignment = alignment;
  type.sizeBytes = alignUp(endBytes, alignment);
  type.allNumeric = fields.length > 0 && fields.every((field) => isNumeric(field.type));
  c.recordFields.set(type, indexFields(fields));
}

function indexFields(fields: readonly Field[]): Map<string, Field> {
  return new Map(fields.map((field): [string, Field] => [field.name.toUpperCase(), field]));
}

/** Names (without suffix) and types; duplicates and impossible types are reported. */
function declareFields(
  c: Checker,
  fields: readonly FieldSyntax[],
  inherited: ReadonlyMap<string, Field>,
): { name: string; type: Type }[] {
  const seen = new Set<string>();
  return fields.map(({ name, type: as }) => {
    const type = declaredType(c, name, as, DOUBLE);
    if (seen.has(name.name) || inherited.has(name.name)) {
      c.report(name.span, CheckMessage.duplicateField(c.spelling(name.span)));
    }
    seen.add(name.name);
    if (!fieldTypeAllowed(type)) c.report(name.span, CheckMessage.fieldType(type.name));
    return { name: spellingWithoutSuffix(c.spelling(name.span), name.suffix), type };
  });
}

function spellingWithoutSuffix(spelling: string, suffix: string): string {
  return suffix === '' ? spelling : spelling.slice(0, -suffix.length);
}

/** Parents come first in the map, since they must be declared earlier. */
function layOutClass(c: Checker, info: ClassInfo): void {
  const { type, syntax } = info;
  const parent = type.parent;
  const inherited = parent === null ? [] : parent.fields;
  const parentFields = parent === null ? undefined : c.classInfo.get(parent)?.fields;
  const declared = declareFields(c, syntax.fields, parentFields ?? new Map());
  const own = layOutFields(declared, parent?.sizeBytes ?? 0, inherited.length);
  type.fields = [...inherited, ...own.fields];
  type.sizeBytes = alignUp(own.endBytes, 8);
  for (const [name, field] of indexFields(type.fields)) info.fields.set(name, field);
}
