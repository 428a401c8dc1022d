// Written by `npm run generate` from modules/github-action. Do not edit. generated/github-action/LICENSES has the licences of the packages in it.
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all3) => {
  for (var name in all3)
    __defProp(target, name, { get: all3[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/@cdktf/hcl2json/lib/deepmerge.js
var require_deepmerge = __commonJS({
  "node_modules/@cdktf/hcl2json/lib/deepmerge.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.deepMerge = void 0;
    function deepMerge(target, ...sources) {
      for (const source of sources) {
        if (typeof source !== "object" || typeof target !== "object") {
          throw new Error(`Invalid usage. Both source (${JSON.stringify(source)}) and target (${JSON.stringify(target)}) must be objects`);
        }
        for (const key of Object.keys(source)) {
          const value = source[key];
          if (typeof value === "object" && value != null && !Array.isArray(value)) {
            if (typeof target[key] !== "object") {
              target[key] = {};
            }
            deepMerge(target[key], value);
            const output = target[key];
            if (typeof output === "object" && Object.keys(output).length === 0) {
              delete target[key];
            }
          } else if (typeof value === "object" && value != null && Array.isArray(value)) {
            if (Array.isArray(target[key])) {
              target[key] = [...target[key], ...value];
            } else {
              target[key] = value;
            }
          } else if (value === void 0) {
            delete target[key];
          } else {
            target[key] = value;
          }
        }
      }
      return target;
    }
    exports2.deepMerge = deepMerge;
  }
});

// node_modules/@cdktf/hcl2json/lib/syntax-tree.js
var require_syntax_tree = __commonJS({
  "node_modules/@cdktf/hcl2json/lib/syntax-tree.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.getChildWithValue = exports2.isIndexTraversalPart = exports2.isNameTraversalPart = exports2.isObjectExpression = exports2.isTupleExpression = exports2.isBinaryOpExpression = exports2.isUnaryOpExpression = exports2.isConditionalExpression = exports2.isSplatExpression = exports2.isIndexExpression = exports2.isLiteralValueExpression = exports2.isRelativeTraversalExpression = exports2.isScopeTraversalExpression = exports2.isFunctionCallExpression = exports2.isTemplateExpression = exports2.isTemplateWrapExpression = exports2.isForExpression = void 0;
    function isForExpression(ast) {
      return ast.type === "for";
    }
    exports2.isForExpression = isForExpression;
    function isTemplateWrapExpression(ast) {
      return ast.type === "templateWrap";
    }
    exports2.isTemplateWrapExpression = isTemplateWrapExpression;
    function isTemplateExpression(ast) {
      return ast.type === "template";
    }
    exports2.isTemplateExpression = isTemplateExpression;
    function isFunctionCallExpression(ast) {
      return ast.type === "function";
    }
    exports2.isFunctionCallExpression = isFunctionCallExpression;
    function isScopeTraversalExpression(ast) {
      return ast.type === "scopeTraversal";
    }
    exports2.isScopeTraversalExpression = isScopeTraversalExpression;
    function isRelativeTraversalExpression(ast) {
      return ast.type === "relativeTraversal";
    }
    exports2.isRelativeTraversalExpression = isRelativeTraversalExpression;
    function isLiteralValueExpression(ast) {
      return ast.type === "literalValue";
    }
    exports2.isLiteralValueExpression = isLiteralValueExpression;
    function isIndexExpression(ast) {
      return ast.type === "index";
    }
    exports2.isIndexExpression = isIndexExpression;
    function isSplatExpression(ast) {
      return ast.type === "splat";
    }
    exports2.isSplatExpression = isSplatExpression;
    function isConditionalExpression(ast) {
      return ast.type === "conditional";
    }
    exports2.isConditionalExpression = isConditionalExpression;
    function isUnaryOpExpression(ast) {
      return ast.type === "unaryOp";
    }
    exports2.isUnaryOpExpression = isUnaryOpExpression;
    function isBinaryOpExpression(ast) {
      return ast.type === "binaryOp";
    }
    exports2.isBinaryOpExpression = isBinaryOpExpression;
    function isTupleExpression(ast) {
      return ast.type === "tuple";
    }
    exports2.isTupleExpression = isTupleExpression;
    function isObjectExpression(part) {
      return part.type === "object";
    }
    exports2.isObjectExpression = isObjectExpression;
    function isNameTraversalPart(part) {
      return part.type === "nameTraversal";
    }
    exports2.isNameTraversalPart = isNameTraversalPart;
    function isIndexTraversalPart(part) {
      return part.type === "indexTraversal";
    }
    exports2.isIndexTraversalPart = isIndexTraversalPart;
    function getChildWithValue(node2, value) {
      if (!node2.children) {
        return null;
      }
      return node2.children.find((child) => {
        if (!child.meta)
          return false;
        return child.meta.value === value;
      });
    }
    exports2.getChildWithValue = getChildWithValue;
  }
});

// node_modules/@cdktf/hcl2json/lib/references.js
var require_references = __commonJS({
  "node_modules/@cdktf/hcl2json/lib/references.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.findAllReferencesInAst = exports2.traversalToReference = void 0;
    var syntax_tree_1 = require_syntax_tree();
    function traversalToReference(traversalExpression, localVariables) {
      const meta2 = traversalExpression.meta;
      function onlyTakeTraversalPartsUntilFirstBracketPropertyAccess(traversals) {
        let filtered = [];
        let index = 0;
        for (const traversal of traversals) {
          if ("segment" in traversal) {
            if (index === 0) {
              if (localVariables === null || localVariables === void 0 ? void 0 : localVariables.includes(traversal.segment)) {
                return [];
              }
            }
            filtered.push(traversal);
          } else {
            return filtered;
          }
        }
        return filtered;
      }
      const filteredParts = onlyTakeTraversalPartsUntilFirstBracketPropertyAccess(meta2.traversal);
      if (filteredParts.length === 0) {
        return null;
      }
      const startPosition = filteredParts[0].range.start.byte;
      const endPosition = filteredParts[filteredParts.length - 1].range.end.byte;
      return {
        value: filteredParts.map((part) => part.segment).join("."),
        startPosition,
        endPosition
      };
    }
    exports2.traversalToReference = traversalToReference;
    function findAllReferencesInAst(input2, entry, localVariables) {
      if (!entry) {
        return [];
      }
      switch (entry.type) {
        case "scopeTraversal": {
          const reference = traversalToReference(entry, localVariables);
          if (reference)
            return [reference];
          return [];
        }
        case "for": {
          const meta2 = entry.meta;
          const additionalLocalVariables = [
            meta2.keyVar,
            meta2.valVar,
            ...localVariables || []
          ];
          return [
            ...findAllReferencesInAst(input2, (0, syntax_tree_1.getChildWithValue)(entry, meta2.collectionExpression), additionalLocalVariables),
            ...findAllReferencesInAst(input2, (0, syntax_tree_1.getChildWithValue)(entry, meta2.conditionalExpression), additionalLocalVariables)
          ];
        }
        default:
          return entry.children.map((child) => findAllReferencesInAst(input2, child, localVariables)).flat();
      }
    }
    exports2.findAllReferencesInAst = findAllReferencesInAst;
  }
});

// node_modules/@cdktf/hcl2json/lib/util.js
var require_util = __commonJS({
  "node_modules/@cdktf/hcl2json/lib/util.js"(exports2) {
    "use strict";
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.wrapTerraformExpression = exports2.replaceQuotes = void 0;
    function replaceQuotes(input2) {
      const fullyQuotedMatch = /^(\s*")(.*)("\s*)$/.exec(input2);
      const hasTemplate = /(?<!\$)\$\{/.test(input2);
      if (fullyQuotedMatch !== null && !hasTemplate) {
        return `${fullyQuotedMatch[1]}${fullyQuotedMatch[2].replace(/"/g, `\\"`)}${fullyQuotedMatch[3]}`;
      }
      return input2;
    }
    exports2.replaceQuotes = replaceQuotes;
    function wrapTerraformExpression(input2) {
      input2 = replaceQuotes(input2);
      if (!isNaN(Number(input2))) {
        return { wrap: input2, wrapOffset: 0 };
      }
      if (input2 === "true" || input2 === "false") {
        return { wrap: input2, wrapOffset: 0 };
      }
      if (input2.startsWith(`"`)) {
        if (input2.indexOf("\n") >= 0) {
          const trimWrapped = input2.substring(1, input2.length - 1);
          return {
            wrap: `<<EOE
${trimWrapped}
EOE
`,
            wrapOffset: 5
          };
        }
        return { wrap: input2, wrapOffset: 0 };
      }
      if (input2.startsWith("[") || input2.startsWith("{")) {
        return { wrap: input2, wrapOffset: 0 };
      }
      if (input2.startsWith("<<")) {
        if (!input2.endsWith("\n")) {
          return { wrap: input2 + "\n", wrapOffset: 0 };
        }
        return { wrap: input2, wrapOffset: 0 };
      }
      return { wrap: `"${input2}"`, wrapOffset: 1 };
    }
    exports2.wrapTerraformExpression = wrapTerraformExpression;
  }
});

// node_modules/@cdktf/hcl2json/wasm/wasm_exec.js
var require_wasm_exec = __commonJS({
  "node_modules/@cdktf/hcl2json/wasm/wasm_exec.js"() {
    "use strict";
    (() => {
      const enosys = () => {
        const err2 = new Error("not implemented");
        err2.code = "ENOSYS";
        return err2;
      };
      if (!globalThis.fs) {
        let outputBuf = "";
        globalThis.fs = {
          constants: { O_WRONLY: -1, O_RDWR: -1, O_CREAT: -1, O_TRUNC: -1, O_APPEND: -1, O_EXCL: -1 },
          // unused
          writeSync(fd2, buf) {
            outputBuf += decoder.decode(buf);
            const nl = outputBuf.lastIndexOf("\n");
            if (nl != -1) {
              console.log(outputBuf.substr(0, nl));
              outputBuf = outputBuf.substr(nl + 1);
            }
            return buf.length;
          },
          write(fd2, buf, offset, length2, position, callback) {
            if (offset !== 0 || length2 !== buf.length || position !== null) {
              callback(enosys());
              return;
            }
            const n = this.writeSync(fd2, buf);
            callback(null, n);
          },
          chmod(path2, mode, callback) {
            callback(enosys());
          },
          chown(path2, uid, gid, callback) {
            callback(enosys());
          },
          close(fd2, callback) {
            callback(enosys());
          },
          fchmod(fd2, mode, callback) {
            callback(enosys());
          },
          fchown(fd2, uid, gid, callback) {
            callback(enosys());
          },
          fstat(fd2, callback) {
            callback(enosys());
          },
          fsync(fd2, callback) {
            callback(null);
          },
          ftruncate(fd2, length2, callback) {
            callback(enosys());
          },
          lchown(path2, uid, gid, callback) {
            callback(enosys());
          },
          link(path2, link, callback) {
            callback(enosys());
          },
          lstat(path2, callback) {
            callback(enosys());
          },
          mkdir(path2, perm, callback) {
            callback(enosys());
          },
          open(path2, flags, mode, callback) {
            callback(enosys());
          },
          read(fd2, buffer, offset, length2, position, callback) {
            callback(enosys());
          },
          readdir(path2, callback) {
            callback(enosys());
          },
          readlink(path2, callback) {
            callback(enosys());
          },
          rename(from, to, callback) {
            callback(enosys());
          },
          rmdir(path2, callback) {
            callback(enosys());
          },
          stat(path2, callback) {
            callback(enosys());
          },
          symlink(path2, link, callback) {
            callback(enosys());
          },
          truncate(path2, length2, callback) {
            callback(enosys());
          },
          unlink(path2, callback) {
            callback(enosys());
          },
          utimes(path2, atime, mtime, callback) {
            callback(enosys());
          }
        };
      }
      if (!globalThis.process) {
        globalThis.process = {
          getuid() {
            return -1;
          },
          getgid() {
            return -1;
          },
          geteuid() {
            return -1;
          },
          getegid() {
            return -1;
          },
          getgroups() {
            throw enosys();
          },
          pid: -1,
          ppid: -1,
          umask() {
            throw enosys();
          },
          cwd() {
            throw enosys();
          },
          chdir() {
            throw enosys();
          }
        };
      }
      if (!globalThis.crypto) {
        throw new Error("globalThis.crypto is not available, polyfill required (crypto.getRandomValues only)");
      }
      if (!globalThis.performance) {
        throw new Error("globalThis.performance is not available, polyfill required (performance.now only)");
      }
      if (!globalThis.TextEncoder) {
        throw new Error("globalThis.TextEncoder is not available, polyfill required");
      }
      if (!globalThis.TextDecoder) {
        throw new Error("globalThis.TextDecoder is not available, polyfill required");
      }
      const encoder = new TextEncoder("utf-8");
      const decoder = new TextDecoder("utf-8");
      globalThis.Go = class {
        constructor() {
          this.argv = ["js"];
          this.env = {};
          this.exit = (code2) => {
            if (code2 !== 0) {
              console.warn("exit code:", code2);
            }
          };
          this._exitPromise = new Promise((resolve2) => {
            this._resolveExitPromise = resolve2;
          });
          this._pendingEvent = null;
          this._scheduledTimeouts = /* @__PURE__ */ new Map();
          this._nextCallbackTimeoutID = 1;
          const setInt64 = (addr, v) => {
            this.mem.setUint32(addr + 0, v, true);
            this.mem.setUint32(addr + 4, Math.floor(v / 4294967296), true);
          };
          const getInt64 = (addr) => {
            const low = this.mem.getUint32(addr + 0, true);
            const high = this.mem.getInt32(addr + 4, true);
            return low + high * 4294967296;
          };
          const loadValue = (addr) => {
            const f = this.mem.getFloat64(addr, true);
            if (f === 0) {
              return void 0;
            }
            if (!isNaN(f)) {
              return f;
            }
            const id = this.mem.getUint32(addr, true);
            return this._values[id];
          };
          const storeValue = (addr, v) => {
            const nanHead = 2146959360;
            if (typeof v === "number" && v !== 0) {
              if (isNaN(v)) {
                this.mem.setUint32(addr + 4, nanHead, true);
                this.mem.setUint32(addr, 0, true);
                return;
              }
              this.mem.setFloat64(addr, v, true);
              return;
            }
            if (v === void 0) {
              this.mem.setFloat64(addr, 0, true);
              return;
            }
            let id = this._ids.get(v);
            if (id === void 0) {
              id = this._idPool.pop();
              if (id === void 0) {
                id = this._values.length;
              }
              this._values[id] = v;
              this._goRefCounts[id] = 0;
              this._ids.set(v, id);
            }
            this._goRefCounts[id]++;
            let typeFlag = 0;
            switch (typeof v) {
              case "object":
                if (v !== null) {
                  typeFlag = 1;
                }
                break;
              case "string":
                typeFlag = 2;
                break;
              case "symbol":
                typeFlag = 3;
                break;
              case "function":
                typeFlag = 4;
                break;
            }
            this.mem.setUint32(addr + 4, nanHead | typeFlag, true);
            this.mem.setUint32(addr, id, true);
          };
          const loadSlice = (addr) => {
            const array2 = getInt64(addr + 0);
            const len = getInt64(addr + 8);
            return new Uint8Array(this._inst.exports.mem.buffer, array2, len);
          };
          const loadSliceOfValues = (addr) => {
            const array2 = getInt64(addr + 0);
            const len = getInt64(addr + 8);
            const a = new Array(len);
            for (let i2 = 0; i2 < len; i2++) {
              a[i2] = loadValue(array2 + i2 * 8);
            }
            return a;
          };
          const loadString = (addr) => {
            const saddr = getInt64(addr + 0);
            const len = getInt64(addr + 8);
            return decoder.decode(new DataView(this._inst.exports.mem.buffer, saddr, len));
          };
          const timeOrigin = Date.now() - performance.now();
          this.importObject = {
            go: {
              // Go's SP does not change as long as no Go code is running. Some operations (e.g. calls, getters and setters)
              // may synchronously trigger a Go event handler. This makes Go code get executed in the middle of the imported
              // function. A goroutine can switch to a new stack if the current stack is too small (see morestack function).
              // This changes the SP, thus we have to update the SP used by the imported function.
              // func wasmExit(code int32)
              "runtime.wasmExit": (sp) => {
                sp >>>= 0;
                const code2 = this.mem.getInt32(sp + 8, true);
                this.exited = true;
                delete this._inst;
                delete this._values;
                delete this._goRefCounts;
                delete this._ids;
                delete this._idPool;
                this.exit(code2);
              },
              // func wasmWrite(fd uintptr, p unsafe.Pointer, n int32)
              "runtime.wasmWrite": (sp) => {
                sp >>>= 0;
                const fd2 = getInt64(sp + 8);
                const p = getInt64(sp + 16);
                const n = this.mem.getInt32(sp + 24, true);
                fs.writeSync(fd2, new Uint8Array(this._inst.exports.mem.buffer, p, n));
              },
              // func resetMemoryDataView()
              "runtime.resetMemoryDataView": (sp) => {
                sp >>>= 0;
                this.mem = new DataView(this._inst.exports.mem.buffer);
              },
              // func nanotime1() int64
              "runtime.nanotime1": (sp) => {
                sp >>>= 0;
                setInt64(sp + 8, (timeOrigin + performance.now()) * 1e6);
              },
              // func walltime() (sec int64, nsec int32)
              "runtime.walltime": (sp) => {
                sp >>>= 0;
                const msec = (/* @__PURE__ */ new Date()).getTime();
                setInt64(sp + 8, msec / 1e3);
                this.mem.setInt32(sp + 16, msec % 1e3 * 1e6, true);
              },
              // func scheduleTimeoutEvent(delay int64) int32
              "runtime.scheduleTimeoutEvent": (sp) => {
                sp >>>= 0;
                const id = this._nextCallbackTimeoutID;
                this._nextCallbackTimeoutID++;
                this._scheduledTimeouts.set(id, setTimeout(
                  () => {
                    this._resume();
                    while (this._scheduledTimeouts.has(id)) {
                      console.warn("scheduleTimeoutEvent: missed timeout event");
                      this._resume();
                    }
                  },
                  getInt64(sp + 8) + 1
                  // setTimeout has been seen to fire up to 1 millisecond early
                ));
                this.mem.setInt32(sp + 16, id, true);
              },
              // func clearTimeoutEvent(id int32)
              "runtime.clearTimeoutEvent": (sp) => {
                sp >>>= 0;
                const id = this.mem.getInt32(sp + 8, true);
                clearTimeout(this._scheduledTimeouts.get(id));
                this._scheduledTimeouts.delete(id);
              },
              // func getRandomData(r []byte)
              "runtime.getRandomData": (sp) => {
                sp >>>= 0;
                crypto.getRandomValues(loadSlice(sp + 8));
              },
              // func finalizeRef(v ref)
              "syscall/js.finalizeRef": (sp) => {
                sp >>>= 0;
                const id = this.mem.getUint32(sp + 8, true);
                this._goRefCounts[id]--;
                if (this._goRefCounts[id] === 0) {
                  const v = this._values[id];
                  this._values[id] = null;
                  this._ids.delete(v);
                  this._idPool.push(id);
                }
              },
              // func stringVal(value string) ref
              "syscall/js.stringVal": (sp) => {
                sp >>>= 0;
                storeValue(sp + 24, loadString(sp + 8));
              },
              // func valueGet(v ref, p string) ref
              "syscall/js.valueGet": (sp) => {
                sp >>>= 0;
                const result = Reflect.get(loadValue(sp + 8), loadString(sp + 16));
                sp = this._inst.exports.getsp() >>> 0;
                storeValue(sp + 32, result);
              },
              // func valueSet(v ref, p string, x ref)
              "syscall/js.valueSet": (sp) => {
                sp >>>= 0;
                Reflect.set(loadValue(sp + 8), loadString(sp + 16), loadValue(sp + 32));
              },
              // func valueDelete(v ref, p string)
              "syscall/js.valueDelete": (sp) => {
                sp >>>= 0;
                Reflect.deleteProperty(loadValue(sp + 8), loadString(sp + 16));
              },
              // func valueIndex(v ref, i int) ref
              "syscall/js.valueIndex": (sp) => {
                sp >>>= 0;
                storeValue(sp + 24, Reflect.get(loadValue(sp + 8), getInt64(sp + 16)));
              },
              // valueSetIndex(v ref, i int, x ref)
              "syscall/js.valueSetIndex": (sp) => {
                sp >>>= 0;
                Reflect.set(loadValue(sp + 8), getInt64(sp + 16), loadValue(sp + 24));
              },
              // func valueCall(v ref, m string, args []ref) (ref, bool)
              "syscall/js.valueCall": (sp) => {
                sp >>>= 0;
                try {
                  const v = loadValue(sp + 8);
                  const m = Reflect.get(v, loadString(sp + 16));
                  const args = loadSliceOfValues(sp + 32);
                  const result = Reflect.apply(m, v, args);
                  sp = this._inst.exports.getsp() >>> 0;
                  storeValue(sp + 56, result);
                  this.mem.setUint8(sp + 64, 1);
                } catch (err2) {
                  sp = this._inst.exports.getsp() >>> 0;
                  storeValue(sp + 56, err2);
                  this.mem.setUint8(sp + 64, 0);
                }
              },
              // func valueInvoke(v ref, args []ref) (ref, bool)
              "syscall/js.valueInvoke": (sp) => {
                sp >>>= 0;
                try {
                  const v = loadValue(sp + 8);
                  const args = loadSliceOfValues(sp + 16);
                  const result = Reflect.apply(v, void 0, args);
                  sp = this._inst.exports.getsp() >>> 0;
                  storeValue(sp + 40, result);
                  this.mem.setUint8(sp + 48, 1);
                } catch (err2) {
                  sp = this._inst.exports.getsp() >>> 0;
                  storeValue(sp + 40, err2);
                  this.mem.setUint8(sp + 48, 0);
                }
              },
              // func valueNew(v ref, args []ref) (ref, bool)
              "syscall/js.valueNew": (sp) => {
                sp >>>= 0;
                try {
                  const v = loadValue(sp + 8);
                  const args = loadSliceOfValues(sp + 16);
                  const result = Reflect.construct(v, args);
                  sp = this._inst.exports.getsp() >>> 0;
                  storeValue(sp + 40, result);
                  this.mem.setUint8(sp + 48, 1);
                } catch (err2) {
                  sp = this._inst.exports.getsp() >>> 0;
                  storeValue(sp + 40, err2);
                  this.mem.setUint8(sp + 48, 0);
                }
              },
              // func valueLength(v ref) int
              "syscall/js.valueLength": (sp) => {
                sp >>>= 0;
                setInt64(sp + 16, parseInt(loadValue(sp + 8).length));
              },
              // valuePrepareString(v ref) (ref, int)
              "syscall/js.valuePrepareString": (sp) => {
                sp >>>= 0;
                const str = encoder.encode(String(loadValue(sp + 8)));
                storeValue(sp + 16, str);
                setInt64(sp + 24, str.length);
              },
              // valueLoadString(v ref, b []byte)
              "syscall/js.valueLoadString": (sp) => {
                sp >>>= 0;
                const str = loadValue(sp + 8);
                loadSlice(sp + 16).set(str);
              },
              // func valueInstanceOf(v ref, t ref) bool
              "syscall/js.valueInstanceOf": (sp) => {
                sp >>>= 0;
                this.mem.setUint8(sp + 24, loadValue(sp + 8) instanceof loadValue(sp + 16) ? 1 : 0);
              },
              // func copyBytesToGo(dst []byte, src ref) (int, bool)
              "syscall/js.copyBytesToGo": (sp) => {
                sp >>>= 0;
                const dst = loadSlice(sp + 8);
                const src = loadValue(sp + 32);
                if (!(src instanceof Uint8Array || src instanceof Uint8ClampedArray)) {
                  this.mem.setUint8(sp + 48, 0);
                  return;
                }
                const toCopy = src.subarray(0, dst.length);
                dst.set(toCopy);
                setInt64(sp + 40, toCopy.length);
                this.mem.setUint8(sp + 48, 1);
              },
              // func copyBytesToJS(dst ref, src []byte) (int, bool)
              "syscall/js.copyBytesToJS": (sp) => {
                sp >>>= 0;
                const dst = loadValue(sp + 8);
                const src = loadSlice(sp + 16);
                if (!(dst instanceof Uint8Array || dst instanceof Uint8ClampedArray)) {
                  this.mem.setUint8(sp + 48, 0);
                  return;
                }
                const toCopy = src.subarray(0, dst.length);
                dst.set(toCopy);
                setInt64(sp + 40, toCopy.length);
                this.mem.setUint8(sp + 48, 1);
              },
              "debug": (value) => {
                console.log(value);
              }
            }
          };
        }
        async run(instance) {
          if (!(instance instanceof WebAssembly.Instance)) {
            throw new Error("Go.run: WebAssembly.Instance expected");
          }
          this._inst = instance;
          this.mem = new DataView(this._inst.exports.mem.buffer);
          this._values = [
            // JS values that Go currently has references to, indexed by reference id
            NaN,
            0,
            null,
            true,
            false,
            globalThis,
            this
          ];
          this._goRefCounts = new Array(this._values.length).fill(Infinity);
          this._ids = /* @__PURE__ */ new Map([
            // mapping from JS values to reference ids
            [0, 1],
            [null, 2],
            [true, 3],
            [false, 4],
            [globalThis, 5],
            [this, 6]
          ]);
          this._idPool = [];
          this.exited = false;
          let offset = 4096;
          const strPtr = (str) => {
            const ptr = offset;
            const bytes = encoder.encode(str + "\0");
            new Uint8Array(this.mem.buffer, offset, bytes.length).set(bytes);
            offset += bytes.length;
            if (offset % 8 !== 0) {
              offset += 8 - offset % 8;
            }
            return ptr;
          };
          const argc = this.argv.length;
          const argvPtrs = [];
          this.argv.forEach((arg) => {
            argvPtrs.push(strPtr(arg));
          });
          argvPtrs.push(0);
          const keys = Object.keys(this.env).sort();
          keys.forEach((key) => {
            argvPtrs.push(strPtr(`${key}=${this.env[key]}`));
          });
          argvPtrs.push(0);
          const argv = offset;
          argvPtrs.forEach((ptr) => {
            this.mem.setUint32(offset, ptr, true);
            this.mem.setUint32(offset + 4, 0, true);
            offset += 8;
          });
          const wasmMinDataAddr = 4096 + 8192;
          if (offset >= wasmMinDataAddr) {
            throw new Error("total length of command line and environment variables exceeds limit");
          }
          this._inst.exports.run(argc, argv);
          if (this.exited) {
            this._resolveExitPromise();
          }
          await this._exitPromise;
        }
        _resume() {
          if (this.exited) {
            throw new Error("Go program has already exited");
          }
          this._inst.exports.resume();
          if (this.exited) {
            this._resolveExitPromise();
          }
        }
        _makeFuncWrapper(id) {
          const go = this;
          return function() {
            const event2 = { id, this: this, args: arguments };
            go._pendingEvent = event2;
            go._resume();
            return event2.result;
          };
        }
      };
    })();
  }
});

// node_modules/@cdktf/hcl2json/wasm/bridge_wasm_exec.js
var require_bridge_wasm_exec = __commonJS({
  "node_modules/@cdktf/hcl2json/wasm/bridge_wasm_exec.js"() {
    "use strict";
    globalThis.require = require;
    globalThis.fs = require("fs");
    globalThis.TextEncoder = require("util").TextEncoder;
    globalThis.TextDecoder = require("util").TextDecoder;
    globalThis.performance ??= require("node:perf_hooks");
    if (!globalThis.crypto) {
      const crypto2 = require("crypto");
      globalThis.crypto = {
        getRandomValues(b) {
          return crypto2.randomFillSync(b);
        }
      };
    }
    require_wasm_exec();
  }
});

// node_modules/@cdktf/hcl2json/lib/bridge.js
var require_bridge = __commonJS({
  "node_modules/@cdktf/hcl2json/lib/bridge.js"(exports2) {
    "use strict";
    var __createBinding = exports2 && exports2.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __setModuleDefault = exports2 && exports2.__setModuleDefault || (Object.create ? (function(o, v) {
      Object.defineProperty(o, "default", { enumerable: true, value: v });
    }) : function(o, v) {
      o["default"] = v;
    });
    var __importStar = exports2 && exports2.__importStar || function(mod) {
      if (mod && mod.__esModule) return mod;
      var result = {};
      if (mod != null) {
        for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
      }
      __setModuleDefault(result, mod);
      return result;
    };
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.getExpressionAst = exports2.getReferencesInExpression = exports2.convertFiles = exports2.parse = void 0;
    var fs2 = __importStar(require("node:fs/promises"));
    var path_1 = require("path");
    var deepmerge_1 = require_deepmerge();
    var zlib_1 = require("zlib");
    var references_1 = require_references();
    var util_1 = require_util();
    var jsRoot = {};
    function sleep() {
      return new Promise((resolve2) => {
        setTimeout(resolve2, 0);
      });
    }
    function goBridge(getBytes) {
      let ready = false;
      async function init() {
        await Promise.resolve().then(() => __importStar(require_bridge_wasm_exec()));
        const go = new global.Go();
        const bytes = await getBytes;
        const result = await WebAssembly.instantiate(bytes, go.importObject);
        global.__parse_terraform_config_wasm__ = jsRoot;
        void go.run(result.instance);
        ready = true;
      }
      init().catch((error2) => {
        throw error2;
      });
      const proxy = new Proxy({}, {
        get: (_, key) => {
          return async (...args) => {
            while (!ready) {
              await sleep();
            }
            if (!(key in jsRoot)) {
              throw new Error(`There is nothing defined with the name "${key.toString()}"`);
            }
            if (typeof jsRoot[key] !== "function") {
              return jsRoot[key];
            }
            return new Promise((resolve2, reject) => {
              const cb = (err2, ...msg) => (
                // eslint-disable-next-line @typescript-eslint/ban-ts-comment
                // @ts-ignore
                err2 ? reject(new Error(err2)) : resolve2(...msg)
              );
              const run2 = () => {
                jsRoot[key].apply(void 0, [...args, cb]);
              };
              run2();
            });
          };
        }
      });
      return proxy;
    }
    var loadWasm = async () => {
      return (0, zlib_1.gunzipSync)(await fs2.readFile((0, path_1.join)(__dirname, "hcl2json.wasm.gz")));
    };
    var wasm = goBridge(loadWasm());
    async function parse2(filename, contents) {
      const res = await wasm.parse(filename, contents);
      return JSON.parse(res);
    }
    exports2.parse = parse2;
    async function convertFiles(workingDirectory) {
      let tfFileContents = "";
      const tfJSONFileContents = [];
      for (const file of fs2.readdirSync(workingDirectory)) {
        const filePath = (0, path_1.resolve)(workingDirectory, file);
        if (!fs2.lstatSync(filePath).isDirectory()) {
          if (file.match(/\.tf$/)) {
            tfFileContents += fs2.readFileSync(filePath, "utf-8");
            tfFileContents += "\n";
          } else if (file.match(/\.tf\.json$/)) {
            tfJSONFileContents.push(JSON.parse(fs2.readFileSync(filePath, "utf-8")));
          }
        }
      }
      if (tfFileContents === "" && tfJSONFileContents.length === 0) {
        console.error(`No '.tf' or '.tf.json' files found in ${workingDirectory}`);
        return {};
      }
      return (0, deepmerge_1.deepMerge)(await parse2("hcl2json.tf", tfFileContents), ...tfJSONFileContents);
    }
    exports2.convertFiles = convertFiles;
    async function getReferencesInExpression(filename, expression) {
      let offset = 0;
      let quoteWrappedExpression = expression;
      if (!expression.startsWith('"')) {
        quoteWrappedExpression = `"${expression}"`;
        offset = 1;
      }
      const { wrap: wrappedExpression, wrapOffset: startOffset } = (0, util_1.wrapTerraformExpression)(`${quoteWrappedExpression}`);
      offset += startOffset;
      const ast = await getExpressionAst(filename, wrappedExpression);
      if (!ast) {
        return [];
      }
      const refs = (0, references_1.findAllReferencesInAst)(expression, ast);
      if (wrappedExpression === expression) {
        return refs;
      }
      return refs.map((ref2) => {
        return {
          ...ref2,
          startPosition: ref2.startPosition - offset,
          endPosition: ref2.endPosition - offset
        };
      });
    }
    exports2.getReferencesInExpression = getReferencesInExpression;
    async function getExpressionAst(filename, expression) {
      const res = await wasm.getExpressionAst(filename, expression);
      const ast = JSON.parse(res);
      if (!ast) {
        return null;
      }
      return ast;
    }
    exports2.getExpressionAst = getExpressionAst;
  }
});

// node_modules/@cdktf/hcl2json/lib/index.js
var require_lib = __commonJS({
  "node_modules/@cdktf/hcl2json/lib/index.js"(exports2) {
    "use strict";
    var __createBinding = exports2 && exports2.__createBinding || (Object.create ? (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      var desc = Object.getOwnPropertyDescriptor(m, k);
      if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
        desc = { enumerable: true, get: function() {
          return m[k];
        } };
      }
      Object.defineProperty(o, k2, desc);
    }) : (function(o, m, k, k2) {
      if (k2 === void 0) k2 = k;
      o[k2] = m[k];
    }));
    var __setModuleDefault = exports2 && exports2.__setModuleDefault || (Object.create ? (function(o, v) {
      Object.defineProperty(o, "default", { enumerable: true, value: v });
    }) : function(o, v) {
      o["default"] = v;
    });
    var __importStar = exports2 && exports2.__importStar || function(mod) {
      if (mod && mod.__esModule) return mod;
      var result = {};
      if (mod != null) {
        for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
      }
      __setModuleDefault(result, mod);
      return result;
    };
    Object.defineProperty(exports2, "__esModule", { value: true });
    exports2.TFExpressionSyntaxTree = exports2.wrapTerraformExpression = exports2.getExpressionAst = exports2.getReferencesInExpression = exports2.convertFiles = exports2.parse = void 0;
    var bridge_1 = require_bridge();
    Object.defineProperty(exports2, "parse", { enumerable: true, get: function() {
      return bridge_1.parse;
    } });
    Object.defineProperty(exports2, "convertFiles", { enumerable: true, get: function() {
      return bridge_1.convertFiles;
    } });
    Object.defineProperty(exports2, "getReferencesInExpression", { enumerable: true, get: function() {
      return bridge_1.getReferencesInExpression;
    } });
    Object.defineProperty(exports2, "getExpressionAst", { enumerable: true, get: function() {
      return bridge_1.getExpressionAst;
    } });
    var util_1 = require_util();
    Object.defineProperty(exports2, "wrapTerraformExpression", { enumerable: true, get: function() {
      return util_1.wrapTerraformExpression;
    } });
    exports2.TFExpressionSyntaxTree = __importStar(require_syntax_tree());
  }
});

// modules/github-action/run.ts
var import_node_fs6 = require("node:fs");

// modules/review/render/escape.ts
var LONGEST = 300;
var SLACK = 30;
function visible(text4, longest = LONGEST) {
  const characters = [...text4];
  if (characters.length <= longest + SLACK) return written(text4);
  const kept = upToWord(characters.slice(0, longest));
  return written(`${kept.join("")}\u2026 (${characters.length - kept.length} more characters)`);
}
function upToWord(characters) {
  const space = characters.lastIndexOf(" ");
  return space > characters.length - SLACK ? characters.slice(0, space) : characters;
}
function withoutMiddle(text4, longest, note = (count) => `\u2026 (${count} more characters) \u2026`) {
  const characters = [...text4];
  if (characters.length <= longest + SLACK) return text4;
  const head = upToWord(characters.slice(0, Math.ceil(longest / 2)));
  const tail = [...upToWord(characters.slice(-Math.floor(longest / 2)).reverse())].reverse();
  return `${head.join("")} ${note(characters.length - head.length - tail.length)} ${tail.join("")}`;
}
var written = (text4) => text4.replaceAll(new RegExp("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]|\\p{Variation_Selector}|[\\u115F\\u1160\\u3164\\uFFA0]", "gu"), codePoint);
var codePoint = (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
var entity = (character) => `&#${character.codePointAt(0)};`;
var markdown = (text4, longest) => visible(text4, longest).replaceAll(
  /[&<>|`*[\]\\~$@#]|:(?!\s|$)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g,
  (character) => /[@#]/.test(character) ? `${entity(character)}<wbr>` : entity(character)
).replaceAll(/\S{35,}/g, breakable).replaceAll(/\b(www)\./gi, "$1&#46;<wbr>").replaceAll(/\b(gh)-(?=\d)/gi, "$1&#45;<wbr>").replaceAll(/\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b/gi, (hash) => `${hash.slice(0, 6)}<wbr>${hash.slice(6)}`);
var BREAKS = /[/.](?=[A-Za-z0-9])|[&#]#?58;(?=[A-Za-z0-9])|[A-Za-z0-9]{24}(?=[A-Za-z0-9])/g;
var breakable = (word) => word.replaceAll(BREAKS, "$&<wbr>");
var code = (text4, longest) => `<code>${markdown(text4, longest)}</code>`;
var LONGEST_LABEL = 160;
var mermaid = (text4, longest = LONGEST_LABEL) => written(withoutMiddle(text4, longest, () => "\u2026")).replaceAll(/[^A-Za-z0-9 .,/-]/gu, (character) => `#${character.codePointAt(0)};`).replaceAll(/\S{25,}/g, (word) => word.replaceAll(BREAKS, "$&#8203;"));

// modules/review/messages.ts
var many = (count, one3, more2 = `${one3}s`) => `${count} ${count === 1 ? one3 : more2}`;
var formatVersion = (version3, major) => `The plan is of format version ${version3}; this review reads ${major}.x.`;
var ERRORED = "Terraform stopped with an error while it planned: the plan is not whole.";
var PARTIAL = "The plan is partial (-target, or changes that Terraform deferred): another apply will change more.";
var COMPLETENESS_UNTOLD = "The plan does not say whether it is complete, as Terraform does since 1.8: with -target another apply would change more.";
var ACTIONS_INVOKED = "The plan invokes actions, which may do anything and are not read.";
var NO_CONFIGURATION = "The plan has no configuration: what its references mean, and in which accounts it works, cannot be told.";
var CHANGES_UNREADABLE = "The list of changes is not a list.";
var ENTRY_UNREADABLE = "The plan's entry for this resource cannot be read.";
var deferred = (reason) => `Terraform defers this change to a later apply${reason === void 0 ? "" : ` (${reason})`}.`;
var PLAN_FILE_OF_STACKS = "--plan-file and --base were both given. A plan file goes with the JSON of its plan; two stacks (--base) need none.";
var PLAN_FILE_EXPECTED = "Give the file that terraform plan -out=PLANFILE wrote, and of which the reviewed plan is the JSON.";
var noPlanFile = (file) => `${file} is no plan file of Terraform. ${PLAN_FILE_EXPECTED}`;
var planFileTooLarge = (file, megabytes) => `${file} holds more than ${megabytes} MB: that is no plan of Terraform.`;
var otherPlan = (file, timestamp) => `${file} is the file of another plan: that of the reviewed plan was made at ${timestamp}. ${PLAN_FILE_EXPECTED}`;
var planUndated = (file) => `The plan does not say when it was made, as Terraform does since 1.5, so that nobody can tell whether ${file} is its plan file. Leave --plan-file out.`;
var KNOWN_AFTER_APPLY = "Its text is known only after the apply.";
var COMPUTED = "Its text is computed at the apply, from values that the plan does not know.";
var SENSITIVE = "Terraform marks its text as sensitive (it holds a sensitive value), so it is not read.";
var UNREADABLE = "Its text is not a policy document that can be read.";
var GUESSED = "Its text is known only after the apply. What is shown comes from the policy document that the configuration refers to; the expression may do more with it.";
var hiddenPolicy = (what, reason) => `The ${what} cannot be read. ${reason}`;
var WHICH_ROLE = "Which role it belongs to is known only after the apply, or is sensitive.";
var WHICH_POLICY = "Which policy it attaches is known only after the apply, or is sensitive.";
var REFERENCE_GUESSED = "What it names is known only after the apply. The configuration refers to what is shown; an expression around the reference may make another thing of it.";
var EXCLUSIVE_UNKNOWN = "Which policies it attaches, and which it takes away, is known only after the apply, or is sensitive.";
var MADE_ANEW_UNKNOWN = "The role is made anew, and whether it gets inline_policy blocks of its own (dynamic ones are not in a plan's configuration) is known only after the apply.";
var BOUNDARY_UNKNOWN = "Which permissions boundary it gets is known only after the apply, or is sensitive.";
var twoWriters = (label) => `Two resources write the inline policy ${label} of one role with different texts: which of them AWS has in the end cannot be told.`;
var takenAndGiven = (label) => `Of the policy ${label} one part of the plan gives it to the role, and another one takes it away: what AWS has in the end cannot be told.`;
var WHICH_PROVIDER = "What the identity provider will be is known only after the apply, or is sensitive.";
var unknownVerb = (verb) => `Terraform plans "${verb}" for it, which this review does not know.`;
var textElsewhere = (arn) => `The role gets the managed policy ${arn}, whose text is not in this plan.`;
var textElsewhereLost = (arn) => `The role loses the managed policy ${arn}, whose text is not in this plan: it may have held denials.`;
var undecided = (what) => `Something changes in the ${what} that cannot be compared (see what is marked "not decided").`;
var SESSION_UNKNOWN = "How long its sessions may last is known only after the apply, or is sensitive.";
var GIVE_PLAN_FILE = "Of HCL a plan's JSON tells what expressions refer to, and not what they make of it. The plan file does, and may leave less to look at: give it too, with --plan-file PLANFILE (in the action: plan-file).";
var created = (boundary, hasBoundary, session) => [
  "The role is new.",
  hasBoundary ? `It has a permissions boundary, ${named(boundary)}, which limits what it may do.` : "It has no permissions boundary: only its own policies limit what it may do.",
  session === void 0 ? "How long a session may last is not known yet." : `A session may last ${hours(session)}.`
].join(" ");
var DELETED = "The role is deleted: nobody comes in by it any more, and what runs with it stops working.";
var REPLACED = "The role is replaced: deleted and made anew, with another unique id. Policies of other accounts that name it stop working.";
var CREATED_AGAIN = "The role is deleted under one address and made anew under another: if the names collide, the apply fails halfway.";
var FORGOTTEN = "Terraform forgets the role: it stays in AWS as it is, with all its access, and nobody manages it any more.";
var policyForgotten = (label) => `Terraform forgets ${label}: it stays in AWS, unmanaged.`;
var IMPORTED = "The role is imported: it exists in AWS, made outside of this configuration.";
var importedOpen = (who) => `The imported role is open already: it admits ${who}.`;
var POLICIES_LOST = "The role is replaced, and policies that name it by its name are not planned anew: they are lost until the next apply.";
var unlistedRemoved = (labels) => `A list of what alone the role may have takes away what is not in it: ${labels.join(", ")}.`;
var TRUST_ELSEWHERE = "The role itself is not in this plan: who may come in cannot be seen here.";
var renamed = (before, after) => `The role changes its name from ${before} to ${after}.`;
var moved = (before, after) => `The role's path changes from ${before} to ${after}.`;
var named = (policy) => policy === void 0 ? "one that is not known yet" : `"${policy}"`;
var boundaryRemoved = (before) => `The role has no permissions boundary any more; it had ${named(before)}. From now on only its own policies limit what it may do.`;
var boundaryAdded = (after) => `The role gets a permissions boundary, ${named(after)}, which limits what it may do.`;
var boundaryChanged = (before, after, wider) => `The role has another permissions boundary, ${named(after)} instead of ${named(before)}${wider ? "; whether it holds back as much cannot be seen here" : ", which holds back as much or more"}.`;
var boundaryEdited = (label, holds) => `The text of its permissions boundary, ${named(label)}, changes, and ${holds === void 0 ? "may hold back less" : `holds back ${holds}`}.`;
var either = (names2) => names2.join(" or ");
var environmentDropped = (environments, who) => `The environment ${either(environments)} is no longer asked for: an approval that it may wait for on GitHub is not needed any more by ${whoever(who)}.`;
var branchDropped = (refs, repositories, still) => `The ${either(refs)} is no longer asked for: a job of ${either(repositories)} may run on ${ANY_BRANCH[still ?? "nothing"]}.`;
var ANY_BRANCH = {
  pattern: "any that fits the pattern, and whoever can push there can make one",
  environment: "any branch, pull requests included, unless the settings of the environment on GitHub say otherwise",
  nothing: "any branch, pull requests included"
};
var ownerTrusted = (who) => `Every repository of an owner comes in, those that are yet to be made included, with a workflow that nobody has reviewed: ${whoever(who)}.`;
var anyJobTrusted = (who) => `No branch, tag or environment is asked for: ${whoever(who)}.`;
var pullRequestWrites = (words) => `Pull requests come in, with the workflow that they bring, and may do more than read: ${words.length > 3 ? `${many(words.length, "kind")} of calls (see what they may do)` : words.join("; ")}.`;
var whoever = (who) => who.length > 3 ? `${many(who.length, "kind")} of jobs (see who may come in)` : who.join("; ");
var sessionLonger = (before, after) => `A session may last ${hours(after)} instead of ${hours(before)}.`;
var sessionShorter = (before, after) => `A session may last only ${hours(after)} instead of ${hours(before)}.`;
var hours = (seconds) => seconds % 3600 === 0 ? many(seconds / 3600, "hour") : many(Math.round(seconds / 60), "minute");
var policySwapped = (before, after) => `The attached policy ${before} is swapped for ${after}.`;
var policyEdited = (label, roles) => roles > 1 ? `The managed policy ${label} is edited; ${roles} roles of this plan have it.` : `The managed policy ${label} is edited.`;
var POLICY_UNATTACHED = "No role of this plan has the policy; whoever has it elsewhere gets the change.";
var POLICY_ELSEWHERE = "The roles of this plan that have the policy gain nothing by it; whoever has it elsewhere gets the change.";
var POLICY_CREATED = "The policy is new.";
var POLICY_DELETED = "The policy is deleted.";
var providerCreated = (url, audiences) => `AWS starts to trust tokens of ${url} for the audience ${audiences}.`;
var providerDeleted = (url) => `AWS stops trusting tokens of ${url}: nobody comes in through it any more.`;
var providerForgotten = (url) => `Terraform forgets the provider ${url}: it stays in AWS, and AWS goes on trusting its tokens.`;
var audienceAdded = (audience2, roles) => `The provider also accepts tokens for the audience ${audience2}; ${trusting(roles)}.`;
var audienceRemoved = (audience2, roles) => `The provider no longer accepts the audience ${audience2}; ${trusting(roles)}.`;
var trusting = (roles) => `${many(roles, "role")} of this plan ${roles === 1 ? "trusts" : "trust"} it`;
var THUMBPRINT_CHANGED = "The provider's certificate thumbprint changes. For github.com AWS ignores it; for another issuer it decides which server may sign tokens.";
var THUMBPRINT_UNKNOWN = "The provider's certificate thumbprint will be known after the apply.";
var providerReplaced = (before, after) => `The provider is replaced: tokens of ${after} are trusted instead of ${before}.`;
var PROVIDER_MADE_ANEW = "The provider is deleted and made anew: for a moment nobody comes in through it.";
var idsInWords = ({ owner: owner2, repository: repository2 }) => [...owner2 === void 0 ? [] : [`owner id ${owner2}`], ...repository2 === void 0 ? [] : [`repository id ${repository2}`]].join(", ");
var subjectPinned = (name, ids, nameIs) => `${name} comes in by its ids now: ${ids}. Check that they are its own, which no plan can tell: gh api repos/${name} --jq '.owner.id, .id'. ${nameIs}`;
var nameDropped = (name, nameIs) => `${name} came in by its name and by its ids. ${nameIs}`;
var NAME_IS = {
  gone: "Its name alone is no longer enough: where GitHub still sends the subject without ids, nobody comes in.",
  tied: "Its name is good only together with the repository's id.",
  alone: "Its name alone is still good for some jobs."
};
var nameOnly = (name) => `${name} comes in by its name alone, no longer by its ids only: whoever registers the name after a rename or deletion may come in.`;
var idsDiffer = (name, ids) => `${name} was or is trusted under ids that differ (${ids.join("; ")}). Those are different repositories: one made anew under the name, or somebody else's. Check which is yours: gh api repos/${name} --jq '.owner.id, .id'.`;
var driftWho = (words) => `Changed by hand since the last apply: it now admits ${words}.`;
var driftWhoLost = (words) => `Changed by hand since the last apply: it no longer admits ${words}.`;
var driftWhat = (words) => `Changed by hand since the last apply: it may now ${words}.`;
var driftWhatLost = (words) => `Changed by hand since the last apply: it may no longer ${words}.`;
var driftValue = (what, before, after) => driftOther(`${what} is ${after} instead of ${before}`);
var driftOther = (what) => `Changed by hand since the last apply: ${what}.`;
var driftAudience = (audience2) => driftOther(`the provider also accepts the audience ${audience2}`);
var driftAudienceLost = (audience2) => driftOther(`the provider no longer accepts the audience ${audience2}`);
var HIDDEN_VALUE = "one that is not shown";
var DRIFT_CLOSED = "This plan changes it back.";
var DRIFT_STAYS = "This plan leaves it as it is.";
var DRIFT_DELETED = "Deleted by hand since the last apply.";
var DRIFT_HIDDEN = "Changed by hand since the last apply, in a text that cannot be read.";
var SELF_CHANGED = (name) => `The change touches ${name}, the role that plans for this review: whoever wrote the change also changes what it is reviewed with.`;
var MOST_NAMES = 10;
var selfNotFound = (self, names2) => {
  const listed2 = [...names2.slice(0, MOST_NAMES), ...names2.length > MOST_NAMES ? [`${names2.length - MOST_NAMES} more`] : []];
  return `The role that --self names, ${JSON.stringify(self)}, is not in what is reviewed, so that nobody can say whether the change touches it. ${names2.length === 0 ? "There is no role in it." : `Its roles: ${listed2.join(", ")}.`} Give the role that plans, and --self only for the stack that has it.`;
};
var noRole = (self) => `--self received ${JSON.stringify(self)}. It takes the role that plans as AWS prints it: web-plan, /ci/web-plan, role/web-plan, arn:aws:iam::111122223333:role/web-plan, or the session of it that aws sts get-caller-identity prints, arn:aws:sts::111122223333:assumed-role/web-plan/GitHubActions.`;
var workflowTouched = (files) => `The change touches ${files.length === 1 ? "a workflow" : "workflows"} under .github/workflows: what runs this review may be changed with it.`;
var VERDICTS = {
  unreviewable: "Cannot be judged",
  widened: "Access grows",
  changed: "No new access, but look",
  narrowed: "Access shrinks",
  rewritten: "Rewritten, no access change",
  unchanged: "No access change"
};
var NOT_ALL_REVIEWED = "Not all of it is reviewed";
var OUTSIDE = (count) => `${many(count, "other resource")} that can give access ${count === 1 ? "changes" : "change"}, and ${count === 1 ? "is" : "are"} not reviewed here.`;
var ALSO_USERS = "It attaches the policy to users or groups, or to whom is not known: they are not reviewed here.";
var MODULE_CHANGES = "A module of the stack changes; what is inside of it cannot be seen here.";
var folderUnseen = (folder) => `The module in ${folder} changes, or what it holds cannot be told: give both stacks where cdktf wrote them, with their folders.`;
var IGNORED_CHANGES = "What its lifecycle ignores changes: what is in AWS, and will no longer be ignored, cannot be seen here.";
var INSTANCES_CHANGE = "Its count or for_each changes: which instances come and go is not seen here.";
var IMPORTS_CHANGE = "Imports change: what is in AWS behind them cannot be seen here.";
var DYNAMIC_CHANGES = "Its dynamic blocks change: what comes of them cannot be seen here.";
var providerMoves = (key) => `The settings of the provider ${key} change: equal text may be in another account, or with other rights.`;
var referenceChanges = (address) => `It refers to ${address}, which changes or cannot be read: equal text need not mean equal access.`;

// modules/review/render/words.ts
var RISK_WORDS = {
  critical: "\u{1F534} critical",
  high: "\u{1F7E0} high",
  medium: "\u{1F7E1} medium",
  low: "\u{1F535} low",
  none: "\u26AA none"
};
var VERDICT_SIGNS = {
  unreviewable: "\u26D4",
  widened: "\u26A0\uFE0F",
  changed: "\u{1F440}",
  narrowed: "\u{1F53D}",
  rewritten: "\u2705",
  unchanged: "\u2705"
};
var DIRECTION_WORDS = {
  gained: "gains access",
  widened: "access grows",
  unknown: "cannot be judged",
  changed: "needs a look",
  narrowed: "access shrinks",
  lost: "loses access",
  rewritten: "rewritten, no access change"
};
var STATES = [
  ["created", "is new"],
  ["deleted", "is deleted"],
  ["forgotten", "is forgotten"]
];
function stateWords({ events, direction }) {
  const [, state] = STATES.find(([name]) => events.some(({ event: event2 }) => event2 === name)) ?? [];
  return state ?? DIRECTION_WORDS[direction];
}
var KIND_WORDS = {
  role: "role",
  policy: "policy",
  provider: "identity provider"
};
function changeWord({ direction, effect }) {
  const deny = effect === "deny";
  if (direction === "gained") return deny ? "no longer denied" : "gained";
  if (direction === "lost") return deny ? "now denied" : "lost";
  if (direction === "widened") return deny ? "denied less" : "widened";
  if (direction === "narrowed") return deny ? "denied more" : "narrowed";
  return direction;
}
function fromWord({ direction }) {
  return direction === "narrowed" ? "now only" : "was";
}
var CERTAINTY_WORDS = {
  known: "",
  configuration: "from configuration",
  undecided: "not decided: taken for the worse"
};
function isSaid(words, changes2) {
  const policy = attachedPolicy(words);
  return changes2.some((each3) => each3.words === words || policy !== void 0 && attachedPolicy(each3.words) === policy);
}
var attachedPolicy = (words) => /^(?:do what the managed|the managed|AWS's) policy (\S+?)(?=: | allows$|$)/.exec(words)?.[1];
var HEADINGS = {
  title: "Access review",
  self: "This change could review itself",
  cannot: "Cannot be reviewed",
  changes: "Who gains or loses access to what",
  map: "Access map",
  outside: "Not reviewed here",
  who: "Who may come in",
  what: "What they may do",
  audit: "What an audit finds in its trust policy",
  after: "Afterwards"
};
var CANNOT_ADVICE = "These may give access that nobody can see in this plan: look at them by hand before you approve.";
var SEE_CANNOT = `see "${HEADINGS.cannot}"`;
var ONLY_TEXT = "nothing: only the text is rewritten";
var NOTHING = "\u2013";
var AS_BEFORE = { who: "as before:", what: "its policies, as before:" };
var FROM_CONFIGURATION = `<i>[${CERTAINTY_WORDS.configuration}]</i>: the plan does not know this text yet; it is what the configuration says now.`;
var unchangedWords = (count) => {
  if (count === 0) return "";
  return count === 1 ? "1 other role, policy or identity provider is unchanged." : `${count} other roles, policies or identity providers are unchanged.`;
};
var leftOutRows = (count) => `**${count} more ${count === 1 ? "change is" : "changes are"} left out here, the least risky ones.** The whole review: run \`review --format text\`.`;
var leftOutDetails = (count) => `Details of the ${count} least risky ${count === 1 ? "change" : "changes"} are left out.`;
var more = (count) => `and ${count} more`;
var moreOfRisk = (count, risk) => `and ${count} more of ${risk === "none" ? "no risk" : `${risk} risk`}, in the details below`;
var findingWords = ({ severity, rule, why, token, fix }) => `${severity}, ${rule}: ${why}${token === void 0 ? "" : ` Comes in: ${JSON.stringify(token)}`} Fix: ${fix}`;
var ON = "on";
var OUTSIDE2 = OUTSIDE;
var outsideWords = ({ actions: actions3, carries }) => `${actions3.join(", ")}${carries.length > 0 ? ` (${carries.join(", ")})` : ""}`;
var STACKS = "Two synthesized stacks were compared: what was changed by hand in AWS, and what other stacks hold, is not seen.";

// modules/review/render/access-map.ts
var MOST_ROLES = 6;
var MOST_EDGES = 4;
var LONGEST_MAP = 45e3;
var ARROWS = {
  gained: "==>|new|",
  widened: "==>|more|",
  narrowed: "-.->|less|",
  lost: "-.->|lost|",
  unknown: "-.->|unclear|",
  changed: "-.->|changed|",
  rewritten: "-->"
};
function accessMap(changes2) {
  const roles = changes2.filter(({ kind, who, what }) => kind === "role" && who.length + what.length > 0);
  if (roles.length === 0 || roles.length > MOST_ROLES) return void 0;
  const lines = roles.flatMap((role2, i2) => {
    const node2 = `r${i2}`;
    return [
      `  ${node2}(["${mermaid(role2.name)}"])`,
      ...edgesOf(role2.who, role2.after.who).map(({ label, arrow }, k) => `  ${node2}w${k}["${mermaid(label)}"] ${arrow} ${node2}`),
      ...edgesOf(role2.what, role2.after.what).map(({ label, arrow }, k) => `  ${node2} ${arrow} ${node2}p${k}["${mermaid(label)}"]`)
    ];
  });
  const drawn = ["```mermaid", "flowchart LR", ...lines, "```"].join("\n");
  return drawn.length > LONGEST_MAP ? void 0 : drawn;
}
function edgesOf(changes2, after) {
  const changed = changes2.filter(({ effect }) => effect === "allow").map(({ words, direction }) => ({ label: words, arrow: ARROWS[direction] }));
  const kept = after.filter((words) => !isSaid(words, changes2)).map((words) => ({ label: words, arrow: "-->" }));
  const all3 = [...changed, ...kept];
  const left = all3.length - MOST_EDGES;
  return left > 1 ? [...all3.slice(0, MOST_EDGES), { label: `and ${left} more`, arrow: "---" }] : all3;
}

// modules/iam/wildcard.ts
var ANY = /* @__PURE__ */ Symbol("any run of characters");
var ONE = /* @__PURE__ */ Symbol("one character");
var parsePattern = (text4) => [...text4].map((character) => character === "*" ? ANY : character === "?" ? ONE : character);
var literalPattern = (text4) => [...text4];
var isWildcard = (token) => typeof token !== "string";
var hasWildcard = (pattern) => pattern.some(isWildcard);
var patternText = (pattern) => pattern.map((token) => token === ANY ? "*" : token === ONE ? "?" : token).join("");
var patternKey = (pattern) => pattern.map((token) => isWildcard(token) ? patternText([token]) : /[*?\\]/.test(String(token)) ? `\\${String(token)}` : token).join("");
var toPattern = (pattern) => typeof pattern === "string" ? parsePattern(pattern) : pattern;
function matchesPattern(pattern, text4) {
  const tokens = toPattern(pattern);
  const characters = [...text4];
  let token = 0;
  let at3 = 0;
  let star = -1;
  let resume = 0;
  while (at3 < characters.length) {
    if (tokens[token] === ANY) {
      star = token++;
      resume = at3;
    } else if (tokens[token] === ONE || tokens[token] === characters[at3]) {
      token++;
      at3++;
    } else if (star >= 0) {
      token = star + 1;
      at3 = ++resume;
    } else {
      return false;
    }
  }
  return tokens.slice(token).every((rest) => rest === ANY);
}
var matchesPatternIgnoringCase = (pattern, text4) => matchesPattern(pattern.toLowerCase(), text4.toLowerCase());
var includesPattern = (wide, narrow) => textOutside(wide, narrow) === void 0;
function textOutside(wide, narrow) {
  const path2 = normalized(toPattern(narrow));
  const places = new Places(normalized(toPattern(wide)));
  const seen = path2.map(() => []).concat([[]]);
  const open2 = [{ at: 0, reached: places.start, text: "" }];
  for (let state = open2.pop(); state; state = open2.pop()) {
    const { at: at3, reached, text: text4 } = state;
    const known3 = seen[at3] ?? [];
    if (places.matchesAll(reached) || known3.some((fewer) => isSubset(fewer, reached))) continue;
    seen[at3] = [...known3.filter((more2) => !isSubset(reached, more2)), reached];
    const token = path2[at3];
    if (token === void 0) {
      if (!places.atEnd(reached)) return text4;
    } else if (token === ANY) {
      for (const [length2, after] of places.afterRuns(reached)) {
        open2.push({ at: at3 + 1, reached: after, text: text4 + places.stranger.repeat(length2) });
      }
    } else {
      const character = token === ONE ? places.stranger : token;
      open2.push({ at: at3 + 1, reached: places.after(reached, character), text: text4 + character });
    }
  }
  return void 0;
}
function normalized(pattern) {
  const tokens = [];
  let open2 = false;
  for (const token of [...pattern, void 0]) {
    if (token !== ANY && token !== ONE && open2) tokens.push(ANY);
    open2 = token === ANY || open2 && token === ONE;
    if (token !== ANY && token !== void 0) tokens.push(token);
  }
  return tokens;
}
var isSubset = (fewer, more2) => (fewer & more2) === fewer;
var Places = class {
  start;
  stranger;
  end;
  any;
  one;
  /** Places from which a run of wildcards with a "*" goes on. */
  open;
  literals = /* @__PURE__ */ new Map();
  constructor(pattern) {
    const bits2 = (wanted) => pattern.reduce((set, token, at3) => token === wanted ? set | 1n << BigInt(at3) : set, 0n);
    this.end = 1n << BigInt(pattern.length);
    this.any = bits2(ANY);
    this.one = bits2(ONE);
    this.open = pattern.reduceRight(
      (set, token, at3) => token === ANY || token === ONE && set >> BigInt(at3 + 1) & 1n ? set | 1n << BigInt(at3) : set,
      0n
    );
    for (const token of pattern) if (typeof token === "string" && !this.literals.has(token)) this.literals.set(token, bits2(token));
    let code2 = "x".charCodeAt(0);
    while (this.literals.has(String.fromCharCode(code2))) code2++;
    this.stranger = String.fromCharCode(code2);
    this.start = this.closed(1n);
  }
  after(set, character) {
    return this.closed((set & (this.one | (this.literals.get(character) ?? 0n))) << 1n | set & this.any);
  }
  /** The set after runs of the stranger, by their length, without those that hold the set after the shortest or the longest of them. */
  afterRuns(set) {
    const runs = [set];
    for (let longest2 = set, next = this.after(set, this.stranger); next !== longest2; next = this.after(next, this.stranger)) {
      runs.push(next);
      longest2 = next;
    }
    const longest = runs.at(-1) ?? set;
    return [...runs.entries()].filter(
      ([, reached]) => reached === set || reached === longest || !(isSubset(set, reached) || isSubset(longest, reached))
    );
  }
  atEnd(set) {
    return (set & this.end) !== 0n;
  }
  /** Whether some place of the set is before a "*" that ends the pattern. */
  matchesAll(set) {
    return (set & this.any & this.end >> 1n) !== 0n;
  }
  /**
   * The set with the places behind its "*", and with all before its last open one: what they lead to, that leads to as well, since its
   * "*" takes up whatever lies between. So of two sets the one that matches less is the smaller, wherever that can be told.
   */
  closed(set) {
    const all3 = set | (set & this.any) << 1n;
    const open2 = all3 & this.open;
    return open2 === 0n ? all3 : all3 | (1n << BigInt(open2.toString(2).length)) - 1n;
  }
};
function arnSegments(arn) {
  const segments = [[]];
  for (const token of arn) {
    if (token === ":" && segments.length < 6) segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments;
}
function matchesSegments(segments, arn) {
  const given2 = arnSegments(literalPattern(arn));
  return given2.length === segments.length && segments.every((segment, at3) => matchesPattern(segment, patternText(given2[at3] ?? [])));
}

// modules/review/judge/risk.ts
var RISKS = ["critical", "high", "medium", "low", "none"];
var highestRisk = (risks) => RISKS.find((risk) => risks.includes(risk)) ?? "none";
var riskRank = (risk) => RISKS.indexOf(risk);
var raised = (risk) => RISKS[riskRank(risk) - 1] ?? risk;
var RISK_OF_EXPOSURE = {
  anyone: "critical",
  organisation: "high",
  writers: "high",
  named: "medium",
  nobody: "low"
};
var RISK_OF_ACCESS = [
  {
    what: "do everything in AWS, or in IAM",
    fits: ({ level, service }) => level === "all" && (service === "*" || service === "iam"),
    somewhere: "high",
    everywhere: "critical"
  },
  { what: "do everything in another service", fits: ({ level }) => level === "all", somewhere: "medium", everywhere: "high" },
  {
    what: "change permissions or pass them on, `iam:PassRole` among them",
    fits: ({ level }) => level === "permissions",
    somewhere: "high",
    everywhere: "critical"
  },
  { what: "write", fits: ({ level }) => level === "write", somewhere: "medium", everywhere: "high" },
  { what: "read secrets, keys, or states of Terraform", fits: ({ secrets }) => secrets, somewhere: "medium", everywhere: "high" },
  { what: "read or tag anything else", fits: () => true, somewhere: "low", everywhere: "low" }
];
function riskOfAccess(access, everywhere2) {
  const line3 = RISK_OF_ACCESS.find(({ fits: fits2 }) => fits2(access));
  return line3?.[everywhere2 ? "everywhere" : "somewhere"] ?? "critical";
}
var OTHER_RISKS = {
  self: { risk: "critical", when: "the role is the one that `--self` names, and more of it changes than its text" },
  unknown: { risk: "high", when: "something of the role cannot be judged: at least" },
  undecided: { risk: "high", when: "it grows, or may, and cannot be compared (`undecided`): at least" },
  denial: { risk: "high", when: "a denial goes, or denies less: at least" },
  readPolicy: { risk: "medium", when: "the role gets a policy of AWS whose text is not in the plan, and that only reads by its name" },
  pinned: { risk: "medium", when: "who comes in is asked for ids instead of a name" },
  less: { risk: "low", when: "access shrinks or goes, whatever it is" }
};
var SECRETS = [
  "secretsmanager:BatchGetSecretValue",
  "secretsmanager:GetSecretValue",
  "ssm:GetParameter",
  "ssm:GetParameterHistory",
  "ssm:GetParameters",
  "ssm:GetParametersByPath",
  "kms:Decrypt",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyPair",
  "kms:GenerateDataKeyPairWithoutPlaintext",
  "kms:GenerateDataKeyWithoutPlaintext",
  "sts:GetFederationToken",
  "sts:GetSessionToken",
  "lambda:GetFunction",
  "cognito-identity:GetCredentialsForIdentity",
  "codecommit:GitPull",
  "rds:DownloadCompleteDBLogFile"
];
var readsSecrets = (action, resources) => SECRETS.some((secret2) => matchesPatternIgnoringCase(action, secret2)) || matchesPatternIgnoringCase(action, "s3:GetObject") && resources.some((arn) => /\.tfstate$|^\*$|^arn:[^:]*:s3:::\*/.test(arn));

// modules/review/render/cell.ts
var FEW = 4;
var MUST_BE_SEEN = ["critical", "high", "medium"];
var LONGEST_CELL = 6e3;
var mustBeSeen = ({ risk }) => MUST_BE_SEEN.includes(risk);
var rankOf = (line3) => mustBeSeen(line3) || !line3.isEvent ? riskRank(line3.risk) * 2 : riskRank("medium") * 2 + 1;
function cell(lines) {
  const ranked = [...lines].sort((a, b) => rankOf(a) - rankOf(b));
  const enough = upTo(ranked, (line3, i2) => i2 >= FEW && !line3.isEvent && !mustBeSeen(line3));
  let left = LONGEST_CELL;
  const room = upTo(ranked, ({ text: text4 }, i2) => {
    left -= text4.length;
    return i2 > 0 && left < 0;
  });
  const most = Math.min(enough === lines.length - 1 ? lines.length : enough, room);
  const shown2 = new Set(ranked.slice(0, most));
  const hidden = ranked.slice(most);
  const texts = lines.filter((line3) => shown2.has(line3)).map(({ text: text4 }) => text4);
  return [...texts, ...hidden.length === 0 ? [] : [moreOfRisk(hidden.length, highestRisk(hidden.map(({ risk }) => risk)))]].join(
    "<br>"
  );
}
function upTo(lines, isTooMuch) {
  const first2 = lines.findIndex(isTooMuch);
  return first2 < 0 ? lines.length : first2;
}

// modules/review/render/rows.ts
var MOST_LINES = 25;
var IN_CELL = { longest: 400, few: 160 };
var IN_DETAILS = { longest: 1e3, few: 300 };
function list(lines, most, characters = Number.POSITIVE_INFINITY) {
  let left = characters;
  const kept = lines.slice(0, most).filter((line3, i2) => {
    left -= line3.length;
    return i2 === 0 || left >= 0;
  });
  const dropped = lines.length - kept.length;
  return [...kept, ...dropped > 0 ? [more(dropped)] : []].map((line3) => `- ${line3}`).join("\n");
}
var fold = (summary, body) => `<details><summary>${summary}</summary>

${body}

</details>`;
var LONG_NAME = 24;
function row(change2, isUnread) {
  const what = `${unbroken(KIND_WORDS[change2.kind])}${change2.name.length > LONG_NAME ? "<br>" : "&nbsp;"}${code(change2.name, 80)}<br>${unbroken(stateWords(change2))}`;
  return `| ${[unbroken(RISK_WORDS[change2.risk]), what, whoCell(change2, isUnread), whatCell(change2)].join(" | ")} |`;
}
var unbroken = (few) => few.length <= 17 ? few.replaceAll(" ", "&nbsp;") : few;
function fitted(text4, { longest, few }) {
  const cut = (most) => markdown(withoutMiddle(text4, most), Number.POSITIVE_INFINITY);
  const whole = cut(longest);
  return whole.length <= longest * 3 ? whole : cut(few);
}
var asBefore = (list5, kind) => list5.map((each3) => ({ text: `${AS_BEFORE[kind]} ${fitted(each3, IN_CELL)}`, risk: "none" }));
function whoCell({ kind, who, after }, isUnread) {
  const lines = who.map((change2) => ({ text: line(change2, IN_CELL), risk: change2.risk }));
  if (lines.length > 0) return cell(lines);
  if (after.who.length > 0) return cell(asBefore(after.who, "who"));
  return kind === "role" && isUnread ? SEE_CANNOT : NOTHING;
}
function whatCell({ direction, what, events, after }) {
  const lines = [
    ...events.map(({ sentence, risk }) => ({ text: fitted(sentence, IN_CELL), risk, isEvent: true })),
    ...what.length > 0 ? what.map((change2) => ({ text: line(change2, IN_CELL), risk: change2.risk })) : asBefore(after.what, "what")
  ];
  if (direction === "unknown") return cell([{ text: SEE_CANNOT, risk: "critical" }, ...lines]);
  if (lines.length > 0) return cell(lines);
  return direction === "rewritten" ? ONLY_TEXT : NOTHING;
}
function line(change2, room) {
  const certainty = CERTAINTY_WORDS[change2.certainty];
  const from = change2.from === void 0 ? "" : ` (${fromWord(change2)}: ${fitted(change2.from, room)})`;
  return `**${changeWord(change2)}** ${fitted(change2.words, room)}${from}${certainty === "" ? "" : ` <i>[${certainty}]</i>`}`;
}
function actions({ actions: called, resources }) {
  if (called.length === 0) return "";
  const short = (texts) => fitted(texts.join(", "), IN_DETAILS);
  return `<br>${short(called)} ${ON} ${short(resources)}`;
}
function detailsOf(change2) {
  const { kind, name, address, risk, events, who, what, findings = [], after } = change2;
  const part = (heading, lines) => lines.length > 0 && `**${heading}**

${list(lines, MOST_LINES)}`;
  const afterwards = [
    ...after.who.map((each3) => `comes in: ${fitted(each3, IN_DETAILS)}`),
    ...after.what.map((each3) => `may ${fitted(each3, IN_DETAILS)}`)
  ];
  const parts = [
    `Address in Terraform: ${code(address)}`,
    events.length > 0 && list(
      events.map(({ sentence }) => fitted(sentence, IN_DETAILS)),
      MOST_LINES
    ),
    part(
      HEADINGS.who,
      who.map((each3) => line(each3, IN_DETAILS))
    ),
    part(
      HEADINGS.what,
      what.map((each3) => `${line(each3, IN_DETAILS)}${actions(each3)}`)
    ),
    part(
      HEADINGS.audit,
      findings.map((finding2) => fitted(findingWords(finding2), IN_DETAILS))
    ),
    !isAllNew(change2) && part(HEADINGS.after, afterwards)
  ];
  const summary = `${RISK_WORDS[risk]}: ${KIND_WORDS[kind]} ${code(name, 80)}, ${stateWords(change2)}`;
  return fold(summary, parts.filter((each3) => each3 !== false).join("\n\n"));
}
function isAllNew({ who, what, after }) {
  const come = (list5) => list5.every(({ direction }) => direction === "gained");
  return come(who) && come(what) && after.who.every((each3) => isSaid(each3, who)) && after.what.every((each3) => isSaid(each3, what));
}

// modules/review/render/markdown.ts
var markerOf = (stack2) => `<!-- cdktf-aws-github-oidc review${stack2 === void 0 ? "" : ` ${encodeURIComponent(stack2).replaceAll("--", "%2D%2D")}`} -->`;
var LONGEST2 = 65536 - 2e3;
var MOST_LISTED = 30;
var MOST_WARNINGS = 3;
var FIRST_DETAILS = 5;
function renderMarkdown(review2, { stack: stack2, longest = LONGEST2 } = {}) {
  const { changes: changes2 } = review2;
  const count = changes2.length;
  const pieces = piecesOf(review2, stack2);
  const whole = join(pieces, count, count, accessMap(changes2));
  if (whole.length <= longest) return whole;
  const fits2 = (rows2, details) => join(pieces, rows2, details).length <= longest;
  const rows = largest(count, (n) => fits2(n, Math.min(n, FIRST_DETAILS)));
  const few = rows === 0 ? largest(count, (n) => fits2(n, 0)) : rows;
  return join(
    pieces,
    few,
    largest(few, (n) => fits2(few, n))
  );
}
function largest(most, fits2) {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits2(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
function piecesOf(review2, stack2) {
  const { verdict, summary, changes: changes2, cannotReview, advice, selfEscalation, outside: outside2, unchanged, source } = review2;
  const title = `${HEADINGS.title}${stack2 === void 0 ? "" : `: ${code(stack2, 80)}`}`;
  const unread = new Set(cannotReview.map(({ address }) => address));
  const head = [
    `${markerOf(stack2)}
## ${VERDICT_SIGNS[verdict]} ${title}

**${markdown(summary, 1e3)}**`,
    selfEscalation.length > 0 && `> [!CAUTION]
> **${HEADINGS.self}.** ${selfEscalation.slice(0, MOST_WARNINGS).map((each3) => markdown(each3)).join(" ")}`,
    cannotReview.length > 0 && `### ${HEADINGS.cannot}

${list(cannotReview.map(cannot), MOST_LISTED, 15e3)}

${[CANNOT_ADVICE, ...advice.map((each3) => markdown(each3))].join(" ")}`
  ];
  const foot = [
    outside2.length > 0 && fold(
      `${HEADINGS.outside}: ${OUTSIDE2(outside2.length)}`,
      list(
        outside2.map((each3) => `${code(each3.address)}: ${markdown(outsideWords(each3))}`),
        MOST_LISTED,
        8e3
      )
    ),
    unchangedWords(unchanged),
    source === "stacks" && STACKS
  ];
  const legend = changes2.some(({ who, what }) => [...who, ...what].some(({ certainty }) => certainty === "configuration"));
  const said = (sections) => sections.filter((section) => section !== false && section !== "");
  return {
    head: said(head),
    rows: changes2.map((change2) => row(change2, unread.has(change2.address))),
    legend: legend ? [FROM_CONFIGURATION] : [],
    details: changes2.map(detailsOf),
    foot: said(foot)
  };
}
function join({ head, rows, legend, details, foot }, most, detailed, drawn) {
  const sections = [
    ...head,
    ...rows.length > 0 ? [`### ${HEADINGS.changes}

${TABLE_HEAD}
${rows.slice(0, most).join("\n")}`] : [],
    ...legend,
    ...rows.length > most ? [leftOutRows(rows.length - most)] : [],
    ...drawn === void 0 ? [] : [fold(HEADINGS.map, drawn)],
    ...details.slice(0, detailed),
    ...detailed < most ? [leftOutDetails(most - detailed)] : [],
    ...foot
  ];
  return `${sections.join("\n\n")}
`;
}
var cannot = ({ address, reason }) => `${address === "" ? "" : `${code(address)}: `}${markdown(reason)}`;
var TABLE_HEAD = `| Risk | Changed | ${HEADINGS.who} | What changes for them |
| --- | --- | --- | --- |`;

// modules/user-error.ts
var UserError = class extends Error {
  name = "UserError";
  exitCode = 1;
};

// modules/record.ts
var isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// modules/github-action/api.ts
var ApiError = class extends Error {
  /**
   * @param status nothing where there was no answer
   * @param waitSeconds how long GitHub asks to wait
   */
  constructor(status, said, waitSeconds) {
    super(said);
    this.status = status;
    this.said = said;
    this.waitSeconds = waitSeconds;
  }
  status;
  said;
  waitSeconds;
};
var PATIENCE_MS = 2e4;
var LONGEST_SAID = 200;
function githubApi(environment, token) {
  const { GITHUB_API_URL: rest = "https://api.github.com", GITHUB_GRAPHQL_URL: graphql = `${rest}/graphql` } = environment;
  const ask = async (method, url, body) => {
    const answer = await answered(url, {
      method,
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "user-agent": "cdktf-aws-github-oidc",
        "x-github-api-version": "2022-11-28"
      },
      // The token is for this address alone
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...body && { body: JSON.stringify(body) }
    });
    if (answer.ok) return answer.json;
    const said = isRecord(answer.json) && typeof answer.json["message"] === "string" ? answer.json["message"] : "";
    throw new ApiError(answer.status, said.replaceAll(token, "***").slice(0, LONGEST_SAID), answer.waitSeconds);
  };
  return {
    rest: (method, path2, body) => ask(method, `${rest}${path2}`, body),
    graphql: (query) => ask("POST", graphql, { query })
  };
}
async function answered(url, request) {
  try {
    const answer = await fetch(url, request);
    const text4 = await answer.text();
    return { ok: answer.ok, status: answer.status, json: jsonOf(text4), waitSeconds: waitOf(answer.headers) };
  } catch {
    throw new ApiError(void 0, "");
  }
}
function waitOf(headers) {
  const [after, left, reset] = ["retry-after", "x-ratelimit-remaining", "x-ratelimit-reset"].map((name) => headers.get(name) ?? "");
  if (/^\d+$/.test(after ?? "")) return Number(after);
  return left === "0" && /^\d+$/.test(reset ?? "") ? Math.max(0, Math.ceil(Number(reset) - Date.now() / 1e3)) : void 0;
}
function jsonOf(text4) {
  try {
    return JSON.parse(text4);
  } catch {
    return void 0;
  }
}

// modules/expression/build.ts
var of = (node2) => ({ node: node2 });
var nodeOf = (value) => typeof value === "object" ? value.node : { kind: "literal", value };
var call = (name, ...args) => of({ kind: "call", function: name, args: args.map(nodeOf) });
var input = (name) => of({ kind: "input", name });
var local = (name, value, note) => of({ kind: "local", name, value: value.node, ...note !== void 0 && { note } });
var noted = (note, value) => of({ kind: "noted", note, of: value.node });
var get = (object2, key) => of({ kind: "get", of: object2.node, key, keys: "record" });
var item = (list5, index) => of({ kind: "item", of: list5.node, index });
var text = (strings, ...values2) => of({
  kind: "text",
  parts: strings.flatMap((part, i2) => [part, ...partsOf(values2[i2] ?? "")])
});
var partsOf = (value) => {
  if (typeof value === "string") return [value];
  return value.node.kind === "text" ? value.node.parts : [value.node];
};
var path = (...steps) => of({
  kind: "path",
  steps: steps.map((step) => typeof step === "string" ? step : "index" in step ? { index: step.index.node } : { key: step.key.node })
});
var list2 = (...items) => of({ kind: "list", items: items.map(nodeOf) });
var slots = 0;
var variable = (name) => of({ kind: "variable", name, slot: slots++ });
function variableOf({ node: node2 }) {
  if (node2.kind !== "variable") throw new Error("a loop needs a variable");
  return { name: node2.name, slot: node2.slot };
}
var eachAs = (source, element2, body, when2, index) => of({
  kind: "each",
  list: source.node,
  ...variableOf(element2),
  body: body.node,
  ...index && { index: variableOf(index) },
  ...when2 && { when: when2.node }
});
function each(source, name, body, when2) {
  const element2 = variable(name);
  return eachAs(source, element2, body(element2), when2?.(element2));
}
function eachAt(source, name, body, when2) {
  const [element2, index] = [variable(name), variable("i")];
  return eachAs(source, element2, body(element2, index), when2?.(element2), index);
}
function entries(source, names2, made) {
  const [keyVariable, valueVariable] = [variable(names2[0]), variable(names2[1])];
  const { key, value, when: when2 } = made(keyVariable, valueVariable);
  return of({
    kind: "entries",
    of: source.node,
    slots: [variableOf(keyVariable).slot, variableOf(valueVariable).slot],
    names: names2,
    key: key.node,
    value: value.node,
    ...when2 && { when: when2.node }
  });
}
var when = (condition, texts) => choose(condition, texts, list2());
var optional = (value) => of({ kind: "optional", of: value.node });
var object = (keys, fields) => of({ kind: "object", keys, entries: Object.entries(fields).map(([key, value]) => [key, nodeOf(value)]) });
var record = (fields) => object("record", fields);
var concat = (...lists) => {
  const [only] = lists;
  return lists.length === 1 && only !== void 0 ? only : call("concat", ...lists);
};
var contains = (source, value) => call("contains", source, value);
var distinct = (source) => call("distinct", source);
var flatten = (source) => call("flatten", source);
var length = (source) => call("length", source);
var lower = (value) => call("lower", value);
var merge = (...objects) => call("merge", ...objects);
var pairs = (first2, second) => call("setproduct", first2, second);
var replace = (value, from, to) => call("replace", value, from, to);
var split = (separator, value) => call("split", separator, value);
var startsWith = (value, prefix) => call("startswith", value, prefix);
var has = (value, other) => call("strcontains", value, other);
var values = (of2) => call("values", of2);
var matches = (value, pattern) => of({ kind: "matches", of: value.node, pattern });
var choose = (when2, chosen2, otherwise) => of({ kind: "choose", when: when2.node, chosen: nodeOf(chosen2), otherwise: nodeOf(otherwise) });
var equals = (left, right) => of({ kind: "equals", left: nodeOf(left), right: nodeOf(right) });
var not = (value) => of({ kind: "not", of: value.node });
var all = (...values2) => of({ kind: "all", of: values2.map(nodeOf) });
var any = (...values2) => of({ kind: "any", of: values2.map(nodeOf) });
var moreThan = (value, bound) => of({ kind: "compare", value: value.node, operator: ">", to: bound });
var isEmpty = (source) => equals(length(source), 0);
var notEmpty = (source) => moreThan(length(source), 0);

// modules/fields/place.ts
var place = {
  partition: input("partition"),
  region: input("region"),
  accountId: input("accountId"),
  audiences: input("audiences"),
  oidcProviderArn: input("oidcProviderArn"),
  issuer: input("issuer")
};
var roleName = input("roleName");
var boundedRoles = input("boundedRoles");
var splitRoles = input("splitRoles");
var rolePaths = input("rolePaths");

// modules/fields/issuer.ts
var ISSUER = "token.actions.githubusercontent.com";
var ISSUER_URL = `https://${ISSUER}`;
var withoutScheme = (url) => url.replace(/^https:\/\//, "");
var evaluatesClaims = equals(place.issuer, ISSUER);
var isServer = has(place.issuer, "/_services/token");

// modules/iam/document.ts
var asList = (value) => value === void 0 ? [] : Array.isArray(value) ? value : [value];
var statementsOf = (document) => asList(document.Statement);

// modules/iam/statement-elements.ts
var ELEMENTS = /* @__PURE__ */ new Set([
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition"
]);
var hasKnownElements = (statement) => Object.keys(statement).every((element2) => ELEMENTS.has(element2));
var PRINCIPAL_TYPES = /* @__PURE__ */ new Set(["AWS", "Federated", "Service", "CanonicalUser"]);
var EVERYONE = { type: "AWS", id: "*" };
var isEveryone = ({ type, id }) => type === EVERYONE.type && id === EVERYONE.id;
function principalsOf(principals) {
  if (principals === "*") return [EVERYONE];
  if (typeof principals !== "object" || principals === null || Array.isArray(principals)) return void 0;
  return Object.entries(principals).flatMap(
    ([type, ids]) => asList(ids).map((id) => PRINCIPAL_TYPES.has(type) && typeof id === "string" ? normalized2(type, id) : void 0)
  );
}
function normalized2(type, id) {
  const [, partition, account] = type === "AWS" && /^arn:([\w-]+):iam::(\d{12}):root$/.exec(id) || [];
  return partition === void 0 || account === void 0 ? { type, id } : { type, id: account, partition };
}
function isAccountOf({ type, id, partition }, arn) {
  const [, own2, , , owner2 = ""] = arn.split(":");
  return type === "AWS" && owner2 !== "" && id === owner2 && (partition === void 0 || partition === own2);
}
var hasTwinKeys = (keys) => new Set(Object.keys(keys).map((key) => key.toLowerCase())).size < Object.keys(keys).length;

// modules/iam/variables.ts
function lookupIn(context, unseen = []) {
  const known3 = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), typeof value === "string" ? [value] : value]));
  return (key) => known3.get(key.toLowerCase()) ?? (unseen.some((pattern) => matchesPatternIgnoringCase(pattern, key)) ? "unknown" : []);
}
var VARIABLE = /\$\{(?:([*?$])|([^\s{}$*?',](?:[^{}$*?',]*[^\s{}$*?',])?)(?:,\s*'([^'{}]*)')?)\}/y;
function resolveVariables(value, lookup, version3) {
  if (!value.includes("${") || version3 === void 0 || version3 === "2008-10-17") return parsePattern(value);
  if (version3 !== "2012-10-17") return "unknown";
  const pieces = [];
  let at3 = 0;
  while (at3 < value.length) {
    const next = value.indexOf("${", at3);
    pieces.push(parsePattern(value.slice(at3, next < 0 ? void 0 : next)));
    if (next < 0) break;
    VARIABLE.lastIndex = next;
    const variable2 = VARIABLE.exec(value);
    if (!variable2) return "unknown";
    const [whole, character, key, fallback] = variable2;
    pieces.push(character === void 0 ? replacement(lookup(key ?? ""), fallback) : literalPattern(character));
    at3 = next + whole.length;
  }
  if (pieces.includes("unknown")) return "unknown";
  return pieces.includes("nothing") ? "nothing" : pieces.flatMap((piece) => typeof piece === "string" ? [] : piece);
}
function replacement(values2, fallback) {
  if (values2 === "unknown" || values2.length === 1 && values2[0] === "") return "unknown";
  const [value] = values2.length === 1 ? values2 : [fallback];
  return value === void 0 ? "nothing" : literalPattern(value);
}

// modules/iam/compare/values.ts
var EVERYTHING = parsePattern("*");
var MARK = "";
var LONGEST3 = 512;
var withoutVariable = (text4, version3) => resolveVariables(text4, () => "unknown", version3);
var withMarks = (text4, version3) => resolveVariables(text4, () => [MARK], version3);
function patternValue(text4, version3) {
  const pattern = text4.includes(MARK) ? "unknown" : withoutVariable(text4, version3);
  if (typeof pattern !== "string" && text4.length <= LONGEST3) return { ...valueOfPattern(pattern), text: text4 };
  const marked = text4.includes(MARK) || text4.length > LONGEST3 ? "unknown" : withMarks(text4, version3);
  const outer = typeof marked === "string" ? EVERYTHING : marked.map((token) => token === MARK ? ANY : token);
  return { text: text4, key: `?${version3 ?? ""}:${text4}`, outer };
}
function literalValue(text4, version3) {
  const value = patternValue(text4, version3);
  if (value.pattern === void 0) return value;
  return { ...valueOfPattern([...patternText(value.pattern)]), text: text4 };
}
var valueOfPattern = (pattern) => ({
  text: patternText(pattern),
  key: `=${patternKey(pattern)}`,
  pattern,
  outer: pattern
});
var isEverything = ({ pattern }) => pattern !== void 0 && patternKey(pattern) === "*";
var isExact = ({ pattern }) => pattern !== void 0 && !hasWildcard(pattern);
var ignoringCase = (text4) => ({ ...patternValue(text4.toLowerCase(), void 0), text: text4 });
function valueIncludes(wide, narrow) {
  if (wide.key === narrow.key || isEverything(wide)) return true;
  if (wide.pattern === void 0 || wide.text.length > LONGEST3 || narrow.outer.length > LONGEST3) return false;
  if (!hasWildcard(wide.pattern)) return false;
  return includesPattern(wide.pattern, narrow.outer);
}

// modules/iam/compare/constraints.ts
var PLAIN = /* @__PURE__ */ new Set(["StringEquals", "StringLike"]);
var SCALARS = /* @__PURE__ */ new Set(["string", "number", "boolean"]);
function constraintsOf(block2, version3) {
  if (block2 === void 0) return [];
  if (!isRecord(block2)) return void 0;
  const constraints = [];
  for (const [operator, keys] of Object.entries(block2)) {
    if (!isRecord(keys) || hasTwinKeys(keys)) return void 0;
    for (const [key, given2] of Object.entries(keys)) {
      const texts = Array.isArray(given2) ? given2 : [given2];
      if (texts.length === 0 || !texts.every((text4) => SCALARS.has(typeof text4))) return void 0;
      constraints.push(constraintOf(operator, key, texts.map(String), version3));
    }
  }
  return constraints.sort((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
var LITERAL = /^(For(Any|All)Values?:)?String(Not)?Equals(IgnoreCase)?(IfExists)?$/;
var readValue = (operator, text4, version3) => (LITERAL.test(operator) ? literalValue : patternValue)(text4, version3);
var asksForOneOf = ({ operator, plain: plain4 }) => plain4 || /^(ForAnyValue:)?String(Equals(IgnoreCase)?|Like)$/.test(operator);
function constraintOf(operator, key, texts, version3) {
  const plain4 = PLAIN.has(operator);
  const unique7 = new Map(texts.map((text4) => readValue(operator, text4, version3)).map((value) => [value.key, value]));
  return makeConstraint(key, operator, plain4, [...unique7.values()]);
}
function makeConstraint(name, operator, plain4, values2) {
  const key = name.toLowerCase();
  const sorted3 = [...values2].sort((a, b) => a.key < b.key ? -1 : 1);
  const id = JSON.stringify([key, plain4 ? "String" : operator, ...sorted3.map((value) => value.key)]);
  return { key, name, operator, plain: plain4, values: sorted3, id };
}
var isNegated = (operator) => /Not/.test(operator);
function implies(given2, wanted) {
  if (given2.id === wanted.id) return true;
  if (given2.key !== wanted.key) return false;
  const within = (narrow, wide) => narrow.values.every((value) => wide.values.some((other) => valueIncludes(other, value)));
  if (wanted.plain) return given2.plain && within(given2, wanted);
  if (given2.operator !== wanted.operator) return false;
  const [fewer, more2] = isNegated(wanted.operator) ? [wanted, given2] : [given2, wanted];
  const known3 = new Set(more2.values.map(({ key }) => key));
  return fewer.values.every(({ key }) => known3.has(key));
}
var conditionsImply = (narrow, wide) => wide.every((wanted) => narrow.some((given2) => implies(given2, wanted)));
var isDecidable = (constraints) => constraints.every(({ plain: plain4, values: values2 }) => plain4 && values2.every(({ pattern }) => pattern !== void 0));

// modules/trust/subject.ts
var SUBJECT = /^repo:(?<owner>[^@/:]+)(?:@(?<ownerId>[^@/:]+))?\/(?<repository>[^@/:]+)(?:@(?<repositoryId>[^@/:]+))?(?::(?<context>.*))?$/s;
var ANY_SUBJECT = "repo:*/*:*";
function parseSubject(value) {
  const { pattern } = value;
  const text4 = textOf(value);
  const exact = isExact(value);
  if (pattern !== void 0 && mayBeAny(text4) && includesPattern(pattern, ANY_SUBJECT))
    return { text: text4, exact, context: { kind: "anything" } };
  const parts = SUBJECT.exec(text4)?.groups;
  if (parts === void 0) return { text: text4, exact };
  const { context, ...repository2 } = parts;
  const present2 = Object.fromEntries(Object.entries(repository2).filter(([, part]) => part !== void 0));
  const said = context ?? (!exact && text4.endsWith("*") ? "*" : void 0);
  return { text: text4, exact, ...present2, ...said !== void 0 && { context: contextOf(said, exact) } };
}
var mayBeAny = (text4) => /^[repo:/*?]*$/.test(text4);
var textOf = ({ text: text4, pattern }) => pattern === void 0 || /\$\{[*?]\}/.test(text4) ? text4 : patternText(pattern);
function contextOf(text4, exact) {
  if (text4 === "pull_request") return { kind: "pull_request" };
  if (!exact && text4 === "*") return { kind: "anything" };
  if (!exact && text4 === "ref*") return { kind: "ref", name: "*" };
  const [, key, name = ""] = /^(ref|environment):([^:]+)$/s.exec(text4) ?? [];
  if (key === "environment") return { kind: key, name };
  return key === "ref" ? refOf(name) : { kind: "other", name: text4 };
}
function customisedContext(text4) {
  const [, first2, rest] = /^(pull_request|(?:environment|ref):[^:*?]+):(\*|[a-z][\w-]*:[^:].*)$/s.exec(text4) ?? [];
  return first2 === void 0 || rest === void 0 ? void 0 : { first: contextOf(first2, true), rest };
}
function refOf(ref2) {
  const [, directory, name = ""] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref2) ?? [];
  return directory === void 0 ? { kind: "ref", name: ref2 } : { kind: directory === "heads" ? "branch" : "tag", name };
}
var NEVER = /^(?:[^:]*|repo:[^:]*|repo:[^:]*:[^:]*|repo:[^:]*:ref:[^:]*)[*?]/s;
var isImpossible = ({ text: text4, exact }) => exact && NEVER.test(text4);
var rawName = (environment) => environment.replaceAll("%3A", ":");

// modules/trust/grant-issuer.ts
function issuerOf({ principal, constraints }) {
  if (principal?.type !== "Federated" || principal.id.includes(":saml-provider/")) return void 0;
  const named3 = principal.id.split(":oidc-provider/")[1];
  return named3 ?? issuersAsked(constraints)[0] ?? principal.id;
}
var issuersAsked = (constraints) => constraints.flatMap(({ key }) => /^(.+):(sub|aud)$/.exec(key)?.[1] ?? []);
var isGithub = (issuer) => issuer === ISSUER || issuer.startsWith(`${ISSUER}/`) || /^token\.actions\.[\w-]+\.ghe\.com(\/|$)/i.test(issuer) || /^[^/]+\/_services\/token$/i.test(issuer);
var keyOf = (issuer, claim2) => `${issuer}:${claim2}`.toLowerCase();
function subjectOf(grant) {
  const issuer = issuerOf(grant);
  if (issuer === void 0 || !isGithub(issuer)) return void 0;
  const [value, ...others] = grant.constraints.filter(({ key, plain: plain4 }) => plain4 && key === keyOf(issuer, "sub")).flatMap(({ values: values2 }) => values2);
  return value === void 0 || others.length > 0 ? void 0 : parseSubject(value);
}

// modules/trust/condition-keys.ts
var OIDC_KEYS = ["aud", "sub", "amr", "oaud"];
var GITHUB_KEYS = [
  "actor",
  "actor_id",
  "enterprise_id",
  "environment",
  "job_workflow_ref",
  "ref",
  "repository",
  "repository_id",
  "repository_owner_id",
  "workflow"
];
var EVALUATED = /* @__PURE__ */ new Set([...OIDC_KEYS, ...GITHUB_KEYS]);
var UNSEEN_KEYS = ["aws:*", "sts:*"];

// modules/trust/request.ts
var issuerOfProvider = (providerArn2) => providerArn2.split(":oidc-provider/")[1] || void 0;
function requestOf(claims, { providerArn: providerArn2, unseenClaims = [] }, keys = GITHUB_KEYS) {
  const issuer = issuerOfProvider(providerArn2) ?? "";
  const keyOf3 = (claim2) => `${issuer}:${claim2}`;
  const evaluated = { ...oidcKeys(claims), ...pick(claims, keys) };
  return {
    action: "sts:AssumeRoleWithWebIdentity",
    resource: "*",
    principal: { type: "Federated", id: providerArn2 },
    context: Object.fromEntries(Object.entries(evaluated).map(([claim2, value]) => [keyOf3(claim2), value])),
    unseenKeys: [...UNSEEN_KEYS, ...unseenClaims.filter((claim2) => [...OIDC_KEYS, ...keys].includes(claim2)).map(keyOf3)]
  };
}
function oidcKeys(claims) {
  const { aud, azp = aud } = claims;
  return pick({ ...claims, ...azp !== void 0 && { aud: azp }, ...aud !== void 0 && { oaud: aud } }, OIDC_KEYS);
}
var pick = (claims, keys) => Object.fromEntries(Object.entries(claims).filter(([claim2]) => keys.includes(claim2)));

// node_modules/zod/v4/core/util.js
var util_exports = {};
__export(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge2,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick2,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries2) {
  const numericValues = Object.values(entries2).filter((v) => typeof v === "number");
  const values2 = Object.entries(entries2).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values2;
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
var Cached = class {
  constructor(getter) {
    this._getter = getter;
    this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    if (getter !== void 0) {
      this._value = getter();
      this._getter = void 0;
    }
    return this._value;
  }
};
function cached(getter) {
  return new Cached(getter);
}
function nullish(input2) {
  return input2 === null || input2 === void 0;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step;
  const roundedRatio = Math.round(ratio);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  if (Math.abs(ratio - roundedRatio) < tolerance)
    return 0;
  return ratio - roundedRatio;
}
var EVALUATING = /* @__PURE__ */ Symbol("evaluating");
function defineLazy(object2, key, getter) {
  let value = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      assignProp(this, key, value);
      return value;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value) {
  if (key in target)
    assignProp(target, key, value);
  else
    target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value = source._zod.def.shape[key];
        return wrap ? wrap(value, key) : value;
      });
    } else
      putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path2) {
  if (!path2)
    return obj;
  return path2.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj);
  const promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i2 = 0; i2 < keys.length; i2++) {
      resolvedObj[keys[i2]] = results[i2];
    }
    return resolvedObj;
  });
}
function randomString(length2 = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i2 = 0; i2 < length2; i2++) {
    str += chars[Math.floor(Math.random() * chars.length)];
  }
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input2) {
  return input2.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
var allowsEval = /* @__PURE__ */ cached(() => {
  if (globalConfig.jitless) {
    return false;
  }
  if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
    return false;
  }
  try {
    const F = Function;
    new F("");
    return true;
  } catch (_) {
    return false;
  }
});
function isPlainObject(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
var getParsedType = (data) => {
  const t = typeof data;
  switch (t) {
    case "undefined":
      return "undefined";
    case "string":
      return "string";
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "bigint":
      return "bigint";
    case "symbol":
      return "symbol";
    case "object":
      if (Array.isArray(data)) {
        return "array";
      }
      if (data === null) {
        return "null";
      }
      if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
        return "promise";
      }
      if (typeof Map !== "undefined" && data instanceof Map) {
        return "map";
      }
      if (typeof Set !== "undefined" && data instanceof Set) {
        return "set";
      }
      if (typeof Date !== "undefined" && data instanceof Date) {
        return "date";
      }
      if (typeof File !== "undefined" && data instanceof File) {
        return "file";
      }
      return "object";
    default:
      throw new Error(`Unknown data type: ${t}`);
  }
};
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
var primitiveTypes = /* @__PURE__ */ new Set([
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined"
]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  if (typeof value === "bigint")
    return value.toString() + "n";
  if (typeof value === "string")
    return `"${value}"`;
  return `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
var BIGINT_FORMAT_RANGES = {
  int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
  uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
};
function pick2(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema, maskedKeys(schema, mask));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema);
  const keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask[key])
      keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema, mask));
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks = schema._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge2(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name = "partial") {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  ));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x2, startIndex = 0) {
  if (x2.aborted === true)
    return true;
  for (let i2 = startIndex; i2 < x2.issues.length; i2++) {
    if (x2.issues[i2]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x2, startIndex = 0) {
  if (x2.aborted === true)
    return true;
  for (let i2 = startIndex; i2 < x2.issues.length; i2++) {
    if (x2.issues[i2]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path2, issues) {
  return issues.map((iss) => {
    var _a4;
    (_a4 = iss).path ?? (_a4.path = []);
    iss.path.unshift(path2);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max2 = d.maximum ?? d.length ?? d.size;
    if (max2 >= 0)
      caps.push([max2, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a4;
  for (let i2 = start; i2 < issues.length; i2++) {
    (_a4 = issues[i2]).schema ?? (_a4.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a4;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a4 = iss).schema ?? (_a4.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function getSizableOrigin(input2) {
  if (input2 instanceof Set)
    return "set";
  if (input2 instanceof Map)
    return "map";
  if (input2 instanceof File)
    return "file";
  return "unknown";
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count = units;
  for (let i2 = 0; i2 < units - 1; i2++) {
    if ((str.charCodeAt(i2) & 64512) === 55296 && (str.charCodeAt(i2 + 1) & 64512) === 56320) {
      count--;
      i2++;
    }
  }
  return count;
}
function getLengthableOrigin(input2) {
  if (Array.isArray(input2))
    return "array";
  if (typeof input2 === "string")
    return "string";
  return "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t;
}
function issue(...args) {
  const [iss, input2, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input: input2,
      inst
    };
  }
  return { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base642) {
  const binaryString = atob(base642);
  const bytes = new Uint8Array(binaryString.length);
  for (let i2 = 0; i2 < binaryString.length; i2++) {
    bytes[i2] = binaryString.charCodeAt(i2);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i2 = 0; i2 < bytes.length; i2++) {
    binaryString += String.fromCharCode(bytes[i2]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url2) {
  const base642 = base64url2.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base642.length % 4) % 4);
  return base64ToUint8Array(base642 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i2 = 0; i2 < cleanHex.length; i2 += 2) {
    bytes[i2 / 2] = Number.parseInt(cleanHex.slice(i2, i2 + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
var Class = class {
  constructor(..._args) {
  }
};
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err2) {
        delete this[key];
        broke = broke || outer;
        throw err2;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
var CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
  const fn = () => value;
  fn[CONSTANT_CATCH] = true;
  return fn;
}

// node_modules/zod/v4/core/core.js
var _a;
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer3, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer3(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred3 = inst._zod.deferred;
    if (deferred3) {
      for (const fn of deferred3) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
var $ZodEncodeError = class extends Error {
  constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`);
    this.name = "ZodEncodeError";
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
  inst.name = "$ZodError";
  _issuesDesc.value = def;
  Object.defineProperty(inst, "issues", _issuesDesc);
  _issuesDesc.value = void 0;
  Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
      configurable: true,
      enumerable: false,
      get() {
        const value = () => this.message;
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
        return value;
      },
      set(value) {
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
      }
    });
  }
};
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});
function node(obj, key, make) {
  if (!Object.prototype.hasOwnProperty.call(obj, key)) {
    if (key === "__proto__") {
      Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
    } else {
      obj[key] = make();
    }
  }
  return obj[key];
}
function flattenError(error2, mapper = (issue2) => issue2.message) {
  const fieldErrors = {};
  const formErrors = [];
  for (const sub of error2.issues) {
    if (sub.path.length > 0) {
      node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
    } else {
      formErrors.push(mapper(sub));
    }
  }
  return { formErrors, fieldErrors };
}
function formatError(error2, mapper = (issue2) => issue2.message) {
  const fieldErrors = { _errors: [] };
  const processError = (error3, path2 = []) => {
    for (const issue2 of error3.issues) {
      if (issue2.code === "invalid_union" && issue2.errors.length) {
        issue2.errors.map((issues) => processError({ issues }, [...path2, ...issue2.path]));
      } else if (issue2.code === "invalid_key") {
        processError({ issues: issue2.issues }, [...path2, ...issue2.path]);
      } else if (issue2.code === "invalid_element") {
        processError({ issues: issue2.issues }, [...path2, ...issue2.path]);
      } else {
        const fullpath = [...path2, ...issue2.path];
        if (fullpath.length === 0) {
          fieldErrors._errors.push(mapper(issue2));
        } else {
          let curr = fieldErrors;
          let i2 = 0;
          while (i2 < fullpath.length) {
            const el = fullpath[i2];
            const terminal = i2 === fullpath.length - 1;
            if (el === "_errors") {
              if (terminal)
                curr._errors.push(mapper(issue2));
              i2++;
              continue;
            }
            if (!Object.prototype.hasOwnProperty.call(curr, el)) {
              Object.defineProperty(curr, el, {
                value: { _errors: [] },
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
            const node2 = curr[el];
            if (terminal) {
              node2._errors.push(mapper(issue2));
            }
            curr = node2;
            i2++;
          }
        }
      }
    }
  };
  processError(error2);
  return fieldErrors;
}

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
  return { callee: params?.callee ?? callee, Err: params?.Err };
}
var _parse = (_Err) => {
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
      throw new $ZodAsyncError();
    }
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, _params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var _parseAsync = (_Err) => {
  const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      result = await result;
    if (result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
function failure(Err, issues, ctx) {
  let error2;
  return {
    success: false,
    get error() {
      if (!error2) {
        error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error2;
    },
    set error(e) {
      error2 = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
var COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
var validate = ((schema, value, _ctx) => {
  const validator = schema._zod.bag.validator;
  if (validator !== void 0) {
    if (validator(value) !== COMPILE_INVALID)
      return true;
    if (validator.definite === true && _ctx === void 0)
      return false;
  }
  return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
  const ctx = _ctx ? { ..._ctx, async: false, abortEarly: true } : { async: false, abortEarly: true };
  const fallbackRun = schema._zod.bag.fallbackRun;
  let result;
  if (fallbackRun) {
    ctx[COMPILE_FALLBACK] = true;
    result = fallbackRun({ value, issues: [] }, ctx);
  } else {
    result = schema._zod.run({ value, issues: [] }, ctx);
  }
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length === 0;
}
var validateAsync = async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true, abortEarly: true } : { async: true, abortEarly: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length === 0;
};
var _encode = (_Err) => {
  const parse2 = _parse(_Err);
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return parse2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decode = (_Err) => {
  const parse2 = _parse(_Err);
  const fn = (schema, value, _ctx, _params) => {
    return parse2(schema, value, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _encodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err);
  const fn = async (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return await parseAsync2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err);
  const fn = async (schema, value, _ctx, _params) => {
    return await parseAsync2(schema, value, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _safeEncode = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParse(_Err)(schema, value, ctx);
};
var _safeDecode = (_Err) => (schema, value, _ctx) => {
  return _safeParse(_Err)(schema, value, _ctx);
};
var _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParseAsync(_Err)(schema, value, ctx);
};
var _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
  return _safeParseAsync(_Err)(schema, value, _ctx);
};

// node_modules/zod/v4/core/regexes.js
var cuid = /^[cC][0-9a-z]{6,}$/;
var cuid2 = /^[0-9a-z]+$/;
var ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
var xid = /^[0-9a-vA-V]{20}$/;
var ksuid = /^[A-Za-z0-9]{27}$/;
var nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length2) {
  return new RegExp(`^[a-zA-Z0-9_-]{${length2}}$`);
}
var duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
var guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
var uuid = (version3) => {
  if (!version3)
    return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
  return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version3}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
var email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
var _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
  return new RegExp(_emoji, "u");
}
var ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
var ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
var cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
var cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
var base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
var base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
var httpProtocol = /^https?$/;
var e164 = /^\+[1-9]\d{6,14}$/;
var dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function anchor(source) {
  return new RegExp(`^${source}$`);
}
var date = /* @__PURE__ */ anchor(dateSource);
function timeSource(args) {
  const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
  const regex = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
  return regex;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  const opts = ["Z"];
  if (args.offset)
    opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
  const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
  const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var anyString = /^[\s\S]{0,}$/;
var integer = /^-?\d+$/;
var number = /^-?\d+(?:\.\d+)?$/;
var boolean = /^(?:true|false)$/i;
var lowercase = /^[^A-Z]*$/;
var uppercase = /^[^a-z]*$/;

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a4;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a4 = inst._zod).onattach ?? (_a4.onattach = []);
});
var _whenHasLength = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.length !== void 0;
};
var $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
  var _a4;
  $ZodCheck.init(inst, def);
  (_a4 = inst._zod.def).when ?? (_a4.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    const units = input2.length;
    const length2 = typeof input2 === "string" && units > def.maximum ? codePointLength(input2) : units;
    if (length2 <= def.maximum)
      return;
    const origin = getLengthableOrigin(input2);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: true,
      input: input2,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a4;
  $ZodCheck.init(inst, def);
  (_a4 = inst._zod.def).when ?? (_a4.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    const units = input2.length;
    const length2 = typeof input2 === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input2) : units;
    if (length2 >= def.minimum)
      return;
    const origin = getLengthableOrigin(input2);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: true,
      input: input2,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
  var _a4;
  $ZodCheck.init(inst, def);
  (_a4 = inst._zod.def).when ?? (_a4.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    const units = input2.length;
    const length2 = typeof input2 === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input2) : units;
    if (length2 === def.length)
      return;
    const origin = getLengthableOrigin(input2);
    const tooBig = length2 > def.length;
    payload.issues.push({
      origin,
      ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
      inclusive: true,
      exact: true,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a4, _b2;
  $ZodCheck.init(inst, def);
  if (def.pattern)
    (_a4 = inst._zod).check ?? (_a4.check = (payload) => {
      def.pattern.lastIndex = 0;
      if (def.pattern.test(payload.value))
        return;
      payload.issues.push({
        origin: "string",
        code: "invalid_format",
        format: def.format,
        input: payload.value,
        ...def.pattern ? { pattern: def.pattern.toString() } : {},
        inst,
        continue: !def.abort
      });
    });
  else
    (_b2 = inst._zod).check ?? (_b2.check = () => {
    });
});
var $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "regex",
      input: payload.value,
      pattern: def.pattern.toString(),
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLowerCase = /* @__PURE__ */ $constructor("$ZodCheckLowerCase", (inst, def) => {
  def.pattern ?? (def.pattern = lowercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckUpperCase = /* @__PURE__ */ $constructor("$ZodCheckUpperCase", (inst, def) => {
  def.pattern ?? (def.pattern = uppercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckIncludes = /* @__PURE__ */ $constructor("$ZodCheckIncludes", (inst, def) => {
  $ZodCheck.init(inst, def);
  const escapedRegex = escapeRegex(def.includes);
  const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
  def.pattern = pattern;
  inst._zod.check = (payload) => {
    if (payload.value.includes(def.includes, def.position))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "includes",
      includes: def.includes,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.startsWith(def.prefix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "starts_with",
      prefix: def.prefix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckEndsWith = /* @__PURE__ */ $constructor("$ZodCheckEndsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.endsWith(def.suffix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "ends_with",
      suffix: def.suffix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    payload.value = def.tx(payload.value);
  };
});

// node_modules/zod/v4/core/doc.js
var Doc = class {
  constructor(args = [], closed2 = {}) {
    this.content = [];
    this.indent = 0;
    this.args = args;
    this.closed = closed2;
  }
  // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
  indented(fn) {
    this.indent += 1;
    try {
      fn(this);
    } finally {
      this.indent -= 1;
    }
  }
  write(arg) {
    if (typeof arg === "function") {
      arg(this, { execution: "sync" });
      arg(this, { execution: "async" });
      return;
    }
    const content = arg;
    const lines = content.split("\n").filter((x2) => x2);
    const minIndent = Math.min(...lines.map((x2) => x2.length - x2.trimStart().length));
    const dedented = lines.map((x2) => x2.slice(minIndent)).map((x2) => " ".repeat(this.indent * 2) + x2);
    for (const line3 of dedented) {
      this.content.push(line3);
    }
  }
  compile() {
    const F = Function;
    const content = this?.content ?? [``];
    const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {
${content.join("\n")}
};`);
    return factory(...Object.values(this.closed));
  }
};

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a4;
  inst ?? (inst = {});
  inst._zod.def = def;
  inst._zod.bag = inst._zod.bag || {};
  inst._zod.version = version;
  const defChecks = inst._zod.def.checks;
  const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks) {
    for (const fn of ch._zod.onattach) {
      fn(inst);
    }
  }
  if (checks.length === 0) {
    (_a4 = inst._zod).deferred ?? (_a4.deferred = []);
    inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  } else {
    const runChecks = (payload, checks2, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload);
      let asyncResult;
      for (const ch of checks2) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload))
            continue;
          const shouldRun = ch._zod.def.when(payload);
          if (!shouldRun)
            continue;
        } else if (isAborted) {
          continue;
        }
        const currLen = payload.issues.length;
        const _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === false) {
          throw new $ZodAsyncError();
        }
        if (asyncResult || _ instanceof Promise) {
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _;
            const nextLen = payload.issues.length;
            if (nextLen === currLen)
              return;
            attachSchema(payload.issues, currLen, inst);
            if (!isAborted)
              isAborted = aborted(payload, currLen);
          });
        } else {
          const nextLen = payload.issues.length;
          if (nextLen === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst);
          if (!isAborted)
            isAborted = aborted(payload, currLen);
        }
      }
      if (asyncResult) {
        return asyncResult.then(() => {
          return payload;
        });
      }
      return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary)) {
        canary.aborted = true;
        return canary;
      }
      const checkResult = runChecks(payload, checks, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks) {
        return inst._zod.parse(payload, ctx);
      }
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
        if (canary instanceof Promise) {
          return canary.then((canary2) => {
            return handleCanaryResult(canary2, payload, ctx);
          });
        }
        return handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks, ctx));
      }
      return runChecks(result, checks, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value) {
    own(this, "~standard", value);
  }
});
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync2(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync2(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = def.pattern ?? anyString;
  inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch (_2) {
      }
    if (typeof payload.value === "string")
      return payload;
    payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  $ZodString.init(inst, def);
});
var $ZodGUID = /* @__PURE__ */ $constructor("$ZodGUID", (inst, def) => {
  def.pattern ?? (def.pattern = guid);
  $ZodStringFormat.init(inst, def);
});
var $ZodUUID = /* @__PURE__ */ $constructor("$ZodUUID", (inst, def) => {
  if (def.version) {
    const versionMap = {
      v1: 1,
      v2: 2,
      v3: 3,
      v4: 4,
      v5: 5,
      v6: 6,
      v7: 7,
      v8: 8
    };
    const v = versionMap[def.version];
    if (v === void 0)
      throw new Error(`Invalid UUID version: "${def.version}"`);
    def.pattern ?? (def.pattern = uuid(v));
  } else
    def.pattern ?? (def.pattern = uuid());
  $ZodStringFormat.init(inst, def);
});
var $ZodEmail = /* @__PURE__ */ $constructor("$ZodEmail", (inst, def) => {
  def.pattern ?? (def.pattern = email);
  $ZodStringFormat.init(inst, def);
});
var URL_BAD_FORMAT = 1;
var URL_UNPARSEABLE = 2;
function canParseURL(input2) {
  try {
    if (typeof URL !== "undefined" && typeof URL.canParse === "function")
      return URL.canParse(input2);
    new URL(input2);
    return true;
  } catch {
    return false;
  }
}
function validateURL(trimmed, def) {
  if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
    return canParseURL(trimmed) || URL_UNPARSEABLE;
  }
  return parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
  if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
    return URL_BAD_FORMAT;
  }
  try {
    if (typeof URL !== "undefined") {
      const URLStatic = URL;
      if (typeof URLStatic.parse === "function")
        return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
  } catch {
    return URL_UNPARSEABLE;
  }
}
var asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
  return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
  hostname.lastIndex = 0;
  return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
  protocol.lastIndex = 0;
  return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
var $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    try {
      const trimmed = payload.value.trim();
      const url = validateURL(trimmed, def);
      if (url === URL_BAD_FORMAT) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid URL format",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url === URL_UNPARSEABLE) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url === true) {
        payload.value = stripTabAndNewline(trimmed);
        return;
      }
      if (def.hostname && !urlHostnameOk(url, def.hostname)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid hostname",
          pattern: def.hostname.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      if (def.protocol && !urlProtocolOk(url, def.protocol)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid protocol",
          pattern: def.protocol.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
      return;
    } catch (_) {
      payload.issues.push({
        code: "invalid_format",
        format: "url",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodEmoji = /* @__PURE__ */ $constructor("$ZodEmoji", (inst, def) => {
  def.pattern ?? (def.pattern = emoji());
  $ZodStringFormat.init(inst, def);
});
var $ZodNanoID = /* @__PURE__ */ $constructor("$ZodNanoID", (inst, def) => {
  if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
    throw new Error(`Invalid nanoid length: ${def.length}`);
  def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID = /* @__PURE__ */ $constructor("$ZodCUID", (inst, def) => {
  def.pattern ?? (def.pattern = cuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID2 = /* @__PURE__ */ $constructor("$ZodCUID2", (inst, def) => {
  def.pattern ?? (def.pattern = cuid2);
  $ZodStringFormat.init(inst, def);
});
var $ZodULID = /* @__PURE__ */ $constructor("$ZodULID", (inst, def) => {
  def.pattern ?? (def.pattern = ulid);
  $ZodStringFormat.init(inst, def);
});
var $ZodXID = /* @__PURE__ */ $constructor("$ZodXID", (inst, def) => {
  def.pattern ?? (def.pattern = xid);
  $ZodStringFormat.init(inst, def);
});
var $ZodKSUID = /* @__PURE__ */ $constructor("$ZodKSUID", (inst, def) => {
  def.pattern ?? (def.pattern = ksuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
  def.pattern ?? (def.pattern = datetime(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
  def.pattern ?? (def.pattern = date);
  $ZodStringFormat.init(inst, def);
});
var $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
  def.pattern ?? (def.pattern = time(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
  def.pattern ?? (def.pattern = duration);
  $ZodStringFormat.init(inst, def);
});
var $ZodIPv4 = /* @__PURE__ */ $constructor("$ZodIPv4", (inst, def) => {
  def.pattern ?? (def.pattern = ipv4);
  $ZodStringFormat.init(inst, def);
});
var ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
  if (!ipv6Alphabet.test(value))
    return false;
  return canParseURL(`http://[${value}]`);
}
var $ZodIPv6 = /* @__PURE__ */ $constructor("$ZodIPv6", (inst, def) => {
  def.pattern ?? (def.pattern = ipv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidIPv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "ipv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCIDRv4 = /* @__PURE__ */ $constructor("$ZodCIDRv4", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv4);
  $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
  const parts = value.split("/");
  if (parts.length !== 2)
    return false;
  const [address, prefix] = parts;
  if (!prefix)
    return false;
  const prefixNum = Number(prefix);
  if (`${prefixNum}` !== prefix)
    return false;
  if (prefixNum < 0 || prefixNum > 128)
    return false;
  return isValidIPv6(address);
}
var $ZodCIDRv6 = /* @__PURE__ */ $constructor("$ZodCIDRv6", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidCIDRv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "cidrv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
function isValidBase64(data) {
  if (data === "")
    return true;
  if (/\s/.test(data))
    return false;
  if (data.length % 4 !== 0)
    return false;
  try {
    atob(data);
    return true;
  } catch {
    return false;
  }
}
var base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
var $ZodBase64 = /* @__PURE__ */ $constructor("$ZodBase64", (inst, def) => {
  def.pattern ?? (def.pattern = base64Charset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
  if (!base64urlCharset.test(data))
    return false;
  const base642 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
  const padded = base642.padEnd(Math.ceil(base642.length / 4) * 4, "=");
  return isValidBase64(padded);
}
var $ZodBase64URL = /* @__PURE__ */ $constructor("$ZodBase64URL", (inst, def) => {
  def.pattern ?? (def.pattern = base64urlCharset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64URL(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64url",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodE164 = /* @__PURE__ */ $constructor("$ZodE164", (inst, def) => {
  def.pattern ?? (def.pattern = e164);
  $ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
  try {
    const tokensParts = token.split(".");
    if (tokensParts.length !== 3)
      return false;
    const [header] = tokensParts;
    if (!header)
      return false;
    const parsedHeader = JSON.parse(atob(header));
    if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
      return false;
    if (!parsedHeader.alg)
      return false;
    if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
      return false;
    return true;
  } catch {
    return false;
  }
}
var $ZodJWT = /* @__PURE__ */ $constructor("$ZodJWT", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidJWT(payload.value, def.alg))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "jwt",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = boolean;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Boolean(payload.value);
      } catch (_) {
      }
    const input2 = payload.value;
    if (typeof input2 === "boolean")
      return payload;
    payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input: input2,
      inst
    });
    return payload;
  };
});
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
var $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    payload.issues.push({
      expected: "never",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse2 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max2, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max2 && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse2(payload, ctx);
  };
}
var arraySize = (input2) => Array.isArray(input2) ? input2.length : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input2 = payload.value;
    if (!Array.isArray(input2)) {
      payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input: input2,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, Array(input2.length), ctx) : Array(input2.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i2 = 0; i2 < input2.length; i2++) {
      const item2 = input2[i2];
      const result = def.element._zod.run({
        value: item2,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i2)));
      } else {
        handleArrayResult(result, payload, i2);
        if (abortEarly && result.issues.length !== 0 && aborted(result))
          break;
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
  capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input2, optin, optout) {
  const isPresent2 = key in input2;
  const isOptionalOut = optout === "optional";
  if (!isPresent2 && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent2) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent2 && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent2 || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input2, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input2) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input2[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input2, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input2, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input: input2,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  const sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get2 = () => {
      const newSh = { ...sh };
      Object.defineProperty(def, "shape", { value: newSh });
      get2.raw = newSh;
      return newSh;
    };
    get2.raw = sh;
    Object.defineProperty(def, "shape", { get: get2 });
  }
  const _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
      const field2 = shape[key]._zod;
      if (field2.values) {
        if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
          assignProp(propValues, key, /* @__PURE__ */ new Set());
        }
        for (const v of field2.values)
          propValues[key].add(v);
        if (field2.optin !== void 0)
          propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject2 = isObject;
  const catchall = def.catchall;
  let value;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input2 = payload.value;
    if (!isObject2(input2)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input: input2,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key];
      const optin = el._zod.optin;
      const optout = el._zod.optout;
      const r = el._zod.run({ value: input2[key], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input2, optin, optout)));
      } else {
        handlePropertyResult(r, payload, key, input2, optin, optout);
      }
    }
    if (!catchall) {
      return proms.length ? Promise.all(proms).then(() => payload) : payload;
    }
    return handleCatchall(proms, input2, payload, ctx, _normalized.value, inst, abortEarly === true);
  };
});
var $ZodObjectJIT = /* @__PURE__ */ $constructor("$ZodObjectJIT", (inst, def) => {
  $ZodObject.init(inst, def);
  const superParse = inst._zod.parse;
  const _normalized = cached(() => normalizeDef(def));
  const memo2 = globalConfig.memoizer;
  const generateFastpass = (shape) => {
    const normalized3 = _normalized.value;
    const syms = normalized3.symbolKeys;
    const doc = new Doc(["payload", "ctx"], { shape, inst, memo: memo2, syms });
    const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
    const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
    doc.write(`const input = payload.value;`);
    const ids = /* @__PURE__ */ Object.create(null);
    let counter = 0;
    for (const key of normalized3.allKeys) {
      ids[key] = `key_${counter++}`;
    }
    doc.write(memo2 ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
    for (const key of normalized3.allKeys) {
      if (key === "__proto__")
        continue;
      const id = ids[key];
      const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
      const isPresent2 = `${k} in input`;
      const schema = shape[key];
      const optin = schema?._zod?.optin;
      const isOptionalIn = optin !== void 0;
      const isOptionalOut = schema?._zod?.optout === "optional";
      doc.write(`const ${id} = ${parseStr(k)};`);
      if (isOptionalIn && isOptionalOut) {
        const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
        doc.write(`
        const ${id}_present = ${isPresent2};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
      } else if (!isOptionalIn) {
        doc.write(`
        const ${id}_present = ${isPresent2};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
      } else {
        doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
        if (optin === "defaulted") {
          doc.write(`newResult[${k}] = ${id}.value;`);
        } else {
          doc.write(`
        if (${id}.value !== undefined || ${isPresent2}) {
          newResult[${k}] = ${id}.value;
        }
      `);
        }
      }
    }
    doc.write(`payload.value = newResult;`);
    doc.write(`return payload;`);
    return doc.compile();
  };
  let fastpass;
  const isObject2 = isObject;
  const jit = !globalConfig.jitless;
  const allowsEval2 = allowsEval;
  const fastEnabled = jit && allowsEval2.value;
  const catchall = def.catchall;
  let value;
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input2 = payload.value;
    if (!isObject2(input2)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input: input2,
        inst
      });
      return payload;
    }
    if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
      if (!fastpass)
        fastpass = generateFastpass(def.shape);
      payload = fastpass(payload, ctx);
      if (!catchall)
        return payload;
      return handleCatchall([], input2, payload, ctx, value, inst, ctx?.abortEarly === true);
    }
    return superParse(payload, ctx);
  };
});
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
  defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values)) {
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
    }
    return void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      const patterns2 = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns2.map((p) => cleanRegex(p.source)).join("|")})$`);
    }
    return void 0;
  });
  const first2 = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first2) {
      return first2(payload, ctx);
    }
    let async = false;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        results.push(result);
        async = true;
      } else {
        if (result.issues.length === 0)
          return result;
        results.push(result);
      }
    }
    if (!async)
      return handleUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then((results2) => {
      return handleUnionResults(results2, payload, inst, ctx);
    });
  };
});
var $ZodIntersection = /* @__PURE__ */ $constructor("$ZodIntersection", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const input2 = payload.value;
    const left = def.left._zod.run({ value: input2, issues: [] }, ctx);
    const right = def.right._zod.run({ value: input2, issues: [] }, ctx);
    const async = left instanceof Promise || right instanceof Promise;
    if (async) {
      return Promise.all([left, right]).then(([left2, right2]) => {
        return handleIntersectionResults(payload, left2, right2);
      });
    }
    return handleIntersectionResults(payload, left, right);
  };
});
function mergeValues(a, b) {
  if (a === b) {
    return { valid: true, data: a };
  }
  if (a instanceof Date && b instanceof Date && +a === +b) {
    return { valid: true, data: a };
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    const bKeys = Object.keys(b);
    const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
    const newObj = { ...a, ...b };
    if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
      delete newObj.__proto__;
    for (const key of sharedKeys) {
      if (key === "__proto__")
        continue;
      const sharedValue = mergeValues(a[key], b[key]);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
        };
      }
      newObj[key] = sharedValue.data;
    }
    return { valid: true, data: newObj };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) {
      return { valid: false, mergeErrorPath: [] };
    }
    const newArray = [];
    for (let index = 0; index < a.length; index++) {
      const itemA = a[index];
      const itemB = b[index];
      const sharedValue = mergeValues(itemA, itemB);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
        };
      }
      newArray.push(sharedValue.data);
    }
    return { valid: true, data: newArray };
  }
  return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
  const unrecKeys = /* @__PURE__ */ new Map();
  let unrecIssue;
  const keyIssues = /* @__PURE__ */ new Map();
  const collect = (iss, side) => {
    let keys;
    if (iss.code === "unrecognized_keys" && !iss.path?.length) {
      unrecIssue ?? (unrecIssue = iss);
      keys = iss.keys;
    } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
      const k = String(iss.path[0]);
      if (!keyIssues.has(k))
        keyIssues.set(k, iss);
      keys = [k];
    } else {
      return false;
    }
    for (const k of keys) {
      if (!unrecKeys.has(k))
        unrecKeys.set(k, {});
      unrecKeys.get(k)[side] = true;
    }
    return true;
  };
  for (const iss of left.issues) {
    if (!collect(iss, "l"))
      result.issues.push(iss);
  }
  for (const iss of right.issues) {
    if (!collect(iss, "r"))
      result.issues.push(iss);
  }
  const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
  if (bothKeys.length) {
    const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
    if (aggregated.length)
      result.issues.push({ ...unrecIssue, keys: aggregated });
    for (const k of bothKeys) {
      if (!aggregated.includes(k) && keyIssues.has(k))
        result.issues.push(keyIssues.get(k));
    }
  }
  const merged2 = mergeValues(left.value, right.value);
  if (!merged2.valid) {
    if (aborted(result))
      return result;
    throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged2.mergeErrorPath)}`);
  }
  result.value = merged2.data;
  return result;
}
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input2 = payload.value;
    if (!isPlainObject(input2)) {
      payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input: input2,
        inst
      });
      return payload;
    }
    const proms = [];
    const values2 = def.keyType._zod.values;
    if (values2 && !def.partial) {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      const recordKeys = /* @__PURE__ */ new Set();
      for (const key of values2) {
        if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
          recordKeys.add(typeof key === "number" ? key.toString() : key);
          if (key === "__proto__")
            continue;
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input2[key], issues: [] }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => {
              if (result2.issues.length) {
                payload.issues.push(...prefixIssues(key, result2.issues));
              }
              payload.value[outKey] = result2.value;
            }));
          } else {
            if (result.issues.length) {
              payload.issues.push(...prefixIssues(key, result.issues));
            }
            payload.value[outKey] = result.value;
          }
        }
      }
      let unrecognized;
      for (const key in input2) {
        if (!recordKeys.has(key)) {
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input2[key];
          } else {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          }
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input: input2,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    } else {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (const key of Reflect.ownKeys(input2)) {
        if (key === "__proto__")
          continue;
        if (!Object.prototype.propertyIsEnumerable.call(input2, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise) {
          throw new Error("Async schemas not supported in object keys currently");
        }
        const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
        if (checkNumericKey) {
          const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (retryResult.issues.length === 0) {
            keyResult = retryResult;
          }
        }
        if (keyResult.issues.length) {
          if (def.mode === "loose") {
            payload.value[key] = input2[key];
          } else if (values2) {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          } else {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
          }
          continue;
        }
        const outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        const result = def.valueType._zod.run({ value: input2[key], issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((result2) => {
            if (result2.issues.length) {
              payload.issues.push(...prefixIssues(key, result2.issues));
            }
            payload.value[outKey] = result2.value;
          }));
        } else {
          if (result.issues.length) {
            payload.issues.push(...prefixIssues(key, result.issues));
          }
          payload.value[outKey] = result.value;
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input: input2,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
});
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  const values2 = getEnumValues(def.entries);
  const valuesSet = new Set(values2);
  inst._zod.values = valuesSet;
  defineLazyInternal(inst, "pattern", (zod) => {
    const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input2 = payload.value;
    if (valuesSet.has(input2)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values: values2,
      input: input2,
      inst
    });
    return payload;
  };
});
var $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "optional";
  globalConfig.memoizer?.guard(inst);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    const _out = def.transform(payload.value, payload);
    if (ctx.async) {
      const output = _out instanceof Promise ? _out : Promise.resolve(_out);
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    if (_out instanceof Promise) {
      throw new $ZodAsyncError();
    }
    payload.value = _out;
    return payload;
  };
});
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  inst._zod.optout = "optional";
  defineLazyInternal(inst, "values", (zod) => {
    const values2 = zod.def.innerType._zod.values;
    return values2 ? /* @__PURE__ */ new Set([...values2, void 0]) : void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      if (result instanceof Promise)
        return result.then((result2) => handleOptionalResult(payload, result2));
      return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodExactOptional = /* @__PURE__ */ $constructor("$ZodExactOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
  inst._zod.parse = (payload, ctx) => {
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  });
  defineLazyInternal(inst, "values", (zod) => {
    return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === null)
      return payload;
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
      return payload;
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleDefaultResult(result2, def));
    }
    return handleDefaultResult(result, def);
  };
});
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
var $ZodPrefault = /* @__PURE__ */ $constructor("$ZodPrefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNonOptional = /* @__PURE__ */ $constructor("$ZodNonOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => {
    const v = zod.def.innerType._zod.values;
    return v ? new Set([...v].filter((x2) => x2 !== void 0)) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleNonOptionalResult(result2, inst));
    }
    return handleNonOptionalResult(result, inst);
  };
});
function handleNonOptionalResult(payload, inst) {
  if (!payload.issues.length && payload.value === void 0) {
    payload.issues.push({
      code: "invalid_type",
      expected: "nonoptional",
      input: payload.value,
      inst
    });
  }
  return payload;
}
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
var $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
    }
    return handleCatchResult(payload, result, def, ctx);
  };
});
var $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      const right = def.out._zod.run(payload, ctx);
      if (right instanceof Promise) {
        return right.then((right2) => handlePipeResult(right2, def.in, ctx));
      }
      return handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    if (left instanceof Promise) {
      return left.then((left2) => handlePipeResult(left2, def.out, ctx));
    }
    return handlePipeResult(left, def.out, ctx);
  };
});
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
var $ZodReadonly = /* @__PURE__ */ $constructor("$ZodReadonly", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then(handleReadonlyResult);
    }
    return handleReadonlyResult(result);
  };
});
function handleReadonlyResult(payload) {
  if (!payload.memo)
    payload.value = Object.freeze(payload.value);
  return payload;
}
var $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
  $ZodCheck.init(inst, def);
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _) => {
    return payload;
  };
  inst._zod.check = (payload) => {
    const input2 = payload.value;
    const r = def.fn(input2);
    if (r instanceof Promise) {
      return r.then((r2) => handleRefineResult(r2, payload, input2, inst));
    }
    handleRefineResult(r, payload, input2, inst);
    return;
  };
});
function handleRefineResult(result, payload, input2, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input: input2,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue(_iss));
  }
}

// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
  constructor() {
    super(`Cannot parse a reference cycle that closes through a transform`);
    this.name = "ZodCyclicError";
  }
};
var STATE = "~memo";
var NO_ISSUES = [];
function isRef(value) {
  return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
  return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
}
var recursive = /* @__PURE__ */ new WeakMap();
var NONE = 0;
var ASSUMED = 1;
var PROVEN = 2;
function isRecursive(inst, stack2, resolve2) {
  const cached2 = recursive.get(inst);
  if (cached2 !== void 0)
    return cached2 ? PROVEN : NONE;
  if (stack2.has(inst))
    return PROVEN;
  stack2.add(inst);
  let result = NONE;
  const check = (child) => {
    if (result !== PROVEN && child?._zod) {
      const answer = isRecursive(child, stack2, resolve2);
      if (answer > result)
        result = answer;
    }
  };
  const shape = (sh, spread) => {
    let answer = NONE;
    for (const key of Reflect.ownKeys(sh)) {
      const desc = Object.getOwnPropertyDescriptor(sh, key);
      if (spread && !desc.enumerable)
        continue;
      const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack2, resolve2) : NONE;
      if (child > answer)
        answer = child;
    }
    return answer;
  };
  const merge3 = (answer) => {
    if (answer > result)
      result = answer;
  };
  const def = inst._zod.def;
  const kind = def.type;
  switch (kind) {
    case "object": {
      const raw = rawShape(def);
      merge3(raw ? shape(raw, true) : ASSUMED);
      check(def.catchall);
      break;
    }
    case "array":
      check(def.element);
      break;
    case "tuple":
      for (const el of def.items)
        check(el);
      check(def.rest);
      break;
    case "record":
    case "map":
      check(def.keyType);
      check(def.valueType);
      break;
    case "set":
      check(def.valueType);
      break;
    case "union":
      for (const el of def.options)
        check(el);
      break;
    case "intersection":
      check(def.left);
      check(def.right);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
    case "promise":
    case "success":
      check(def.innerType);
      break;
    case "pipe":
      check(def.in);
      check(def.out);
      break;
    case "function":
      check(def.input);
      check(def.output);
      break;
    // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
    case "lazy": {
      const inner = def._cachedInner ?? (resolve2 ? inst._zod.innerType : void 0);
      merge3(inner ? isRecursive(inner, stack2, false) : ASSUMED);
      break;
    }
    // a leaf by choice: `parts` are regex fragments, not data positions
    case "template_literal":
    // leaves
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "symbol":
    case "undefined":
    case "null":
    case "void":
    case "never":
    case "any":
    case "unknown":
    case "date":
    case "nan":
    case "enum":
    case "literal":
    case "file":
    case "transform":
    case "custom":
      break;
    default: {
      kind;
      for (const key in def) {
        const desc = Object.getOwnPropertyDescriptor(def, key);
        if (!desc || desc.get)
          continue;
        const value = desc.value;
        if (!value || typeof value !== "object")
          continue;
        if (value._zod)
          check(value);
        else if (Array.isArray(value))
          for (const el of value)
            check(el);
      }
    }
  }
  stack2.delete(inst);
  return settle(inst, result);
}
function settle(inst, answer) {
  if (answer !== ASSUMED)
    recursive.set(inst, answer === PROVEN);
  return answer;
}
function bucketFor(state, inst) {
  let bucket = state.buckets.get(inst);
  if (!bucket) {
    bucket = /* @__PURE__ */ new WeakMap();
    state.buckets.set(inst, bucket);
  }
  return bucket;
}
var handoff;
var open = [];
var memo = {
  alloc(_inst, payload, empty) {
    const bucket = handoff;
    if (!bucket)
      return empty;
    handoff = void 0;
    const entry = { value: empty, issues: null };
    bucket.set(payload.value, entry);
    open.push(entry);
    return empty;
  },
  guard(inst) {
    var _a4;
    (_a4 = inst._zod).deferred ?? (_a4.deferred = []);
    inst._zod.deferred.push(() => {
      const base = inst._zod.parse;
      const wrapped = (payload, ctx) => {
        if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
          throw new $ZodCyclicError();
        return base(payload, ctx);
      };
      inst._zod.parse = wrapped;
      if (inst._zod.run === base)
        inst._zod.run = wrapped;
    });
  },
  attach(inst) {
    var _a4;
    let isRecursiveInst;
    let rechecked = false;
    let lastCtx;
    let lastBucket;
    (_a4 = inst._zod).deferred ?? (_a4.deferred = []);
    inst._zod.deferred.push(() => {
      const base = inst._zod.parse;
      const wrapped = (payload, ctx) => {
        if (isRecursiveInst === void 0) {
          const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
          if (walked === NONE) {
            inst._zod.parse = base;
            if (inst._zod.run === wrapped)
              inst._zod.run = base;
            return base(payload, ctx);
          }
          if (walked === PROVEN || rechecked)
            isRecursiveInst = true;
          else
            rechecked = true;
        }
        const input2 = payload.value;
        if (!isRef(input2))
          return base(payload, ctx);
        let state = ctx[STATE];
        if (!state) {
          state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 };
          ctx[STATE] = state;
        }
        let bucket;
        if (lastCtx === ctx) {
          bucket = lastBucket;
        } else {
          bucket = bucketFor(state, inst);
          lastCtx = ctx;
          lastBucket = bucket;
        }
        const hit = bucket.get(input2);
        if (hit) {
          payload.value = hit.value;
          if (hit.issues) {
            if (hit.issues.length)
              payload.issues.push(...cloneIssues(hit.issues));
          } else {
            payload.memo = true;
            state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
            state.backEdges.add(hit.value);
          }
          return payload;
        }
        handoff = bucket;
        const depth = open.length;
        const result = base(payload, ctx);
        handoff = void 0;
        const entry = open.length > depth ? open.pop() : void 0;
        if (result instanceof Promise) {
          return result.then((r) => {
            if (entry)
              entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
            return r;
          });
        }
        if (entry)
          entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
        return result;
      };
      inst._zod.parse = wrapped;
      if (inst._zod.run === base)
        inst._zod.run = wrapped;
    });
  }
};
function memoizer() {
  return memo;
}
function isBackEdge(ctx, value) {
  const backEdges = ctx[STATE]?.backEdges;
  return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// node_modules/zod/v4/locales/en.js
var error = () => {
  const Sizable = {
    string: { unit: "characters", verb: "to have" },
    file: { unit: "bytes", verb: "to have" },
    array: { unit: "items", verb: "to have" },
    set: { unit: "items", verb: "to have" },
    map: { unit: "entries", verb: "to have" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "email address",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datetime",
    date: "ISO date",
    time: "ISO time",
    duration: "ISO duration",
    ipv4: "IPv4 address",
    ipv6: "IPv6 address",
    mac: "MAC address",
    cidrv4: "IPv4 range",
    cidrv6: "IPv6 range",
    base64: "base64-encoded string",
    base64url: "base64url-encoded string",
    json_string: "JSON string",
    e164: "E.164 number",
    currency_code: "currency code",
    credit_card: "credit card number",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    // Compatibility: "nan" -> "NaN" for display
    nan: "NaN"
    // All other type names omitted - they fall back to raw values via ?? operator
  };
  function getTypeName(type, input2) {
    if (type === "number" && typeof input2 === "number" && !Number.isFinite(input2)) {
      return String(input2);
    }
    return TypeDictionary[type] ?? type;
  }
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = getTypeName(issue2.expected);
        const receivedType = parsedType(issue2.input);
        const received = getTypeName(receivedType, issue2.input);
        return `Invalid input: expected ${expected}, received ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Invalid input: expected ${stringifyPrimitive(issue2.values[0])}`;
        return `Invalid option: expected one of ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Too big: expected ${issue2.origin ?? "value"} to have ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elements"}`;
        return `Too big: expected ${issue2.origin ?? "value"} to be ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Too small: expected ${issue2.origin} to have ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Too small: expected ${issue2.origin} to be ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Invalid string: must start with "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Invalid string: must end with "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Invalid string: must include "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Invalid string: must match pattern ${_issue.pattern}`;
        return `Invalid ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Invalid number: must be a multiple of ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Unrecognized key${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Invalid key in ${issue2.origin}`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `Invalid discriminator value. Expected ${opts}`;
        }
        if (issue2.inclusive === false) {
          return "Invalid input: more than one option matched";
        }
        return "Invalid input";
      case "invalid_element":
        return `Invalid value in ${issue2.origin}`;
      default:
        return `Invalid input`;
    }
  };
};
function en_default() {
  return {
    localeError: error()
  };
}

// node_modules/zod/v4/core/registries.js
var _a2;
var $ZodRegistry = class {
  constructor() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
  }
  add(schema, ..._meta) {
    const meta2 = _meta[0];
    this._map.set(schema, meta2);
    if (meta2 && typeof meta2 === "object" && "id" in meta2) {
      this._idmap.set(meta2.id, schema);
    }
    return this;
  }
  clear() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
    return this;
  }
  remove(schema) {
    const meta2 = this._map.get(schema);
    if (meta2 && typeof meta2 === "object" && "id" in meta2) {
      this._idmap.delete(meta2.id);
    }
    this._map.delete(schema);
    return this;
  }
  get(schema) {
    const p = schema._zod.parent;
    if (p) {
      const pm = { ...this.get(p) ?? {} };
      delete pm.id;
      const f = { ...pm, ...this._map.get(schema) };
      return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
  }
  has(schema) {
    return this._map.has(schema);
  }
};
function registry() {
  return new $ZodRegistry();
}
(_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
var globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class2, params) {
  return new Class2({
    type: "string",
    format: "email",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class2, params) {
  return new Class2({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v4",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v6",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v7",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _url(Class2, params) {
  return new Class2({
    type: "string",
    format: "url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _emoji2(Class2, params) {
  return new Class2({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class2, params) {
  return new Class2({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class2, params) {
  return new Class2({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class2, params) {
  return new Class2({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class2, params) {
  return new Class2({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: false,
    local: false,
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class2, params) {
  return new Class2({
    type: "string",
    format: "date",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class2, params) {
  return new Class2({
    type: "string",
    format: "duration",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class2, params) {
  return new Class2({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length2, params) {
  return new $ZodCheckLengthEquals({
    check: "length_equals",
    ...normalizeParams(params),
    length: length2
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
  return new $ZodCheckLowerCase({
    check: "string_format",
    format: "lowercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
  return new $ZodCheckUpperCase({
    check: "string_format",
    format: "uppercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
  return new $ZodCheckIncludes({
    check: "string_format",
    format: "includes",
    ...normalizeParams(params),
    includes
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new $ZodCheckStartsWith({
    check: "string_format",
    format: "starts_with",
    ...normalizeParams(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
  return new $ZodCheckEndsWith({
    check: "string_format",
    format: "ends_with",
    ...normalizeParams(params),
    suffix
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
  return /* @__PURE__ */ _overwrite((input2) => input2.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input2) => input2.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
  return /* @__PURE__ */ _overwrite((input2) => input2.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
  return /* @__PURE__ */ _overwrite((input2) => input2.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
  return /* @__PURE__ */ _overwrite((input2) => slugify(input2));
}
// @__NO_SIDE_EFFECTS__
function _array(Class2, element2, params) {
  return new Class2({
    type: "array",
    element: element2,
    // get element() {
    //   return element;
    // },
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
  const ch = /* @__PURE__ */ _check((payload) => {
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(issue(issue2, payload.value, ch._zod.def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = ch);
        _issue.continue ?? (_issue.continue = !ch._zod.def.abort);
        payload.issues.push(issue(_issue));
      }
    };
    return fn(payload.value, payload);
  }, params);
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
  const ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
  });
  ch._zod.check = fn;
  return ch;
}

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
  for (const source of sources) {
    for (const key of Reflect.ownKeys(source)) {
      if (Object.prototype.propertyIsEnumerable.call(source, key)) {
        assignProp(target, key, source[key]);
      }
    }
  }
  return target;
}
function initializeContext(params) {
  let target = params?.target ?? "draft-2020-12";
  if (target === "draft-4")
    target = "draft-04";
  if (target === "draft-7")
    target = "draft-07";
  return {
    processors: params.processors ?? {},
    metadataRegistry: params?.metadata ?? globalRegistry,
    target,
    unrepresentable: params?.unrepresentable ?? "throw",
    override: params?.override ?? (() => {
    }),
    io: params?.io ?? "output",
    counter: 0,
    seen: /* @__PURE__ */ new Map(),
    sharedDefsExtractedFor: void 0,
    sharedEmitDoneFor: void 0,
    cycles: params?.cycles ?? "ref",
    reused: params?.reused ?? "inline",
    intersections: [],
    deferred: [],
    external: params?.external ?? void 0
  };
}
function handleUnrepresentable(schema, ctx, json, params, message) {
  const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message }) : ctx.unrepresentable;
  if (result === "any")
    return false;
  if (result === void 0 || result === "throw")
    throw new Error(message);
  Object.assign(json, result);
  return true;
}
function processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
  var _a4;
  const def = schema._zod.def;
  const seen = ctx.seen.get(schema);
  if (seen) {
    seen.count++;
    const isCycle = _params.schemaPath.includes(schema);
    if (isCycle) {
      seen.cycle = _params.path;
    }
    return seen.schema;
  }
  const result = { schema: {}, count: 1, cycle: void 0, path: _params.path };
  ctx.seen.set(schema, result);
  ctx.sharedDefsExtractedFor = void 0;
  ctx.sharedEmitDoneFor = void 0;
  const overrideSchema = schema._zod.toJSONSchema?.();
  if (overrideSchema) {
    result.schema = overrideSchema;
  } else {
    const params = {
      ..._params,
      schemaPath: [..._params.schemaPath, schema],
      path: _params.path
    };
    if (schema._zod.processJSONSchema) {
      schema._zod.processJSONSchema(ctx, result.schema, params);
    } else {
      const _json = result.schema;
      const processor = ctx.processors[def.type];
      if (!processor) {
        throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
      }
      processor(schema, ctx, _json, params);
    }
    const parent = schema._zod.parent;
    if (parent) {
      if (!result.ref)
        result.ref = parent;
      processSchema(parent, ctx, params);
      ctx.seen.get(parent).isParent = true;
    }
  }
  const meta2 = ctx.metadataRegistry.get(schema);
  if (meta2)
    assignProps(result.schema, meta2);
  if (ctx.io === "input" && isTransforming(schema)) {
    delete result.schema.examples;
    delete result.schema.default;
  }
  if (ctx.io === "input" && "_prefault" in result.schema)
    (_a4 = result.schema).default ?? (_a4.default = result.schema._prefault);
  delete result.schema._prefault;
  const _result = ctx.seen.get(schema);
  return _result.schema;
}
function encodeJSONPointerSegment(segment) {
  return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
    return;
  const idToSchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.entries()) {
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      const existing = idToSchema.get(id);
      if (existing && existing !== entry[0]) {
        throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
      }
      idToSchema.set(id, entry[0]);
    }
  }
  const makeURI = (entry) => {
    const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
    if (ctx.external) {
      const externalId = ctx.external.registry.get(entry[0])?.id;
      const uriGenerator = ctx.external.uri ?? ((id2) => id2);
      if (externalId) {
        return { ref: uriGenerator(externalId) };
      }
      const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
      entry[1].defId = id;
      return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
    }
    const uriPrefix = `#`;
    const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
    if (entry[1] === root && !entry[1].schema.id) {
      return { ref: uriPrefix };
    }
    const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
    return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
  };
  const extractToDef = (entry) => {
    if (entry[1].schema.$ref) {
      return;
    }
    const seen = entry[1];
    const { ref: ref2, defId } = makeURI(entry);
    seen.def = { ...seen.schema };
    if (defId)
      seen.defId = defId;
    const schema2 = seen.schema;
    for (const key in schema2) {
      delete schema2[key];
    }
    schema2.$ref = ref2;
  };
  if (ctx.cycles === "throw") {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.cycle) {
        throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
      }
    }
  }
  for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (schema === entry[0]) {
      extractToDef(entry);
      continue;
    }
    if (ctx.external) {
      const ext = ctx.external.registry.get(entry[0])?.id;
      if (schema !== entry[0] && ext) {
        extractToDef(entry);
        continue;
      }
    }
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      extractToDef(entry);
      continue;
    }
    if (seen.cycle) {
      extractToDef(entry);
      continue;
    }
    if (seen.count > 1) {
      if (ctx.reused === "ref") {
        extractToDef(entry);
      }
    }
  }
  if (ctx.external)
    ctx.sharedDefsExtractedFor = ctx.external;
}
function compactTypeUnion(schema) {
  const options2 = schema.anyOf;
  if (!Array.isArray(options2) || options2.length === 0 || schema.type !== void 0)
    return;
  const types = [];
  for (const option of options2) {
    if (!option || typeof option !== "object")
      return;
    compactTypeUnion(option);
    const keys = Object.keys(option);
    if (keys.length !== 1 || keys[0] !== "type")
      return;
    const type = option.type;
    for (const member of Array.isArray(type) ? type : [type]) {
      if (typeof member !== "string")
        return;
      if (!types.includes(member))
        types.push(member);
    }
  }
  delete schema.anyOf;
  schema.type = types.length === 1 ? types[0] : types;
}
var FOLDABLE_KEYS = /* @__PURE__ */ new Set(["type", "properties", "required", "additionalProperties"]);
var UNION_KEYS = ["oneOf", "anyOf"];
function undeclaredConstraint(member) {
  const extra = member.additionalProperties;
  if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null)
    return null;
  return Object.keys(extra).length ? extra : null;
}
function foldObjects(members2) {
  const objects = [];
  for (const member of members2) {
    if (typeof member !== "object" || member.type !== "object")
      return null;
    for (const key in member) {
      if (!FOLDABLE_KEYS.has(key))
        return null;
    }
    objects.push(member);
  }
  const properties = {};
  const required2 = /* @__PURE__ */ new Set();
  for (const object2 of objects) {
    for (const key in object2.properties) {
      if (Object.prototype.hasOwnProperty.call(properties, key))
        continue;
      const parts = [];
      for (const other of objects) {
        const part = other.properties?.[key] ?? undeclaredConstraint(other);
        if (part === null || part === void 0)
          continue;
        if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
          parts.push(part);
      }
      const merged2 = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
      assignProp(properties, key, merged2);
    }
    for (const key of object2.required ?? [])
      required2.add(key);
  }
  const folded2 = { type: "object", properties };
  if (required2.size)
    folded2.required = [...required2];
  if (objects.every((object2) => object2.additionalProperties === false)) {
    folded2.additionalProperties = false;
  } else {
    const constraints = [];
    for (const object2 of objects) {
      const constraint = undeclaredConstraint(object2);
      if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
        constraints.push(constraint);
    }
    if (constraints.length === 1)
      folded2.additionalProperties = constraints[0];
    else if (constraints.length > 1)
      folded2.additionalProperties = { allOf: constraints };
  }
  return folded2;
}
function foldIntersection(json) {
  const allOf2 = json.allOf;
  if (!Array.isArray(allOf2) || allOf2.length < 2)
    return;
  for (const key of FOLDABLE_KEYS)
    if (key in json)
      return;
  const unions = allOf2.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
  let folded2 = null;
  if (!unions.length) {
    folded2 = foldObjects(allOf2);
  } else {
    const union2 = unions[0];
    const keyword = UNION_KEYS.find((k) => Array.isArray(union2[k]));
    if (Object.keys(union2).length !== 1)
      return;
    const rest = allOf2.filter((m) => m !== union2);
    const branches = union2[keyword].map((branch2) => foldObjects([...rest, branch2]));
    if (branches.some((b) => !b))
      return;
    folded2 = { [keyword]: branches };
  }
  if (!folded2)
    return;
  delete json.allOf;
  assignProps(json, folded2);
}
function finalize(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  const flattenRef = (zodSchema) => {
    const seen = ctx.seen.get(zodSchema);
    if (seen.ref === null)
      return;
    const schema2 = seen.def ?? seen.schema;
    const _cached = { ...schema2 };
    const ref2 = seen.ref;
    seen.ref = null;
    if (ref2) {
      flattenRef(ref2);
      const refSeen = ctx.seen.get(ref2);
      const refSchema = refSeen.schema;
      if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
        schema2.allOf = schema2.allOf ?? [];
        schema2.allOf.push(refSchema);
      } else {
        assignProps(schema2, refSchema);
      }
      assignProps(schema2, _cached);
      const isParentRef = zodSchema._zod.parent === ref2;
      if (isParentRef) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (!(key in _cached)) {
            delete schema2[key];
          }
        }
      }
      if (refSchema.$ref && refSeen.def) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (key in refSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(refSeen.def[key])) {
            delete schema2[key];
          }
        }
      }
    }
    const parent = zodSchema._zod.parent;
    if (parent && parent !== ref2) {
      flattenRef(parent);
      const parentSeen = ctx.seen.get(parent);
      if (parentSeen?.schema.$ref) {
        schema2.$ref = parentSeen.schema.$ref;
        if (parentSeen.def) {
          for (const key in schema2) {
            if (key === "$ref" || key === "allOf")
              continue;
            if (key in parentSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(parentSeen.def[key])) {
              delete schema2[key];
            }
          }
        }
      }
    }
    ctx.override({
      zodSchema,
      jsonSchema: schema2,
      path: seen.path ?? []
    });
  };
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of [...ctx.seen.entries()].reverse()) {
      flattenRef(entry[0]);
    }
    if (ctx.target !== "openapi-3.0") {
      for (const entry of ctx.seen.entries()) {
        compactTypeUnion(entry[1].def ?? entry[1].schema);
      }
    }
    for (const rewrite of ctx.deferred)
      rewrite();
    if (ctx.intersections.length) {
      const carriers = /* @__PURE__ */ new Map();
      for (const seen of ctx.seen.values()) {
        for (const json of [seen.schema, seen.def]) {
          const allOf2 = json?.allOf;
          if (!Array.isArray(allOf2))
            continue;
          const existing = carriers.get(allOf2);
          if (existing)
            existing.push(json);
          else
            carriers.set(allOf2, [json]);
        }
      }
      for (const allOf2 of ctx.intersections) {
        for (const json of carriers.get(allOf2) ?? [])
          foldIntersection(json);
      }
    }
  }
  const result = {};
  if (ctx.target === "draft-2020-12") {
    result.$schema = "https://json-schema.org/draft/2020-12/schema";
  } else if (ctx.target === "draft-07") {
    result.$schema = "http://json-schema.org/draft-07/schema#";
  } else if (ctx.target === "draft-04") {
    result.$schema = "http://json-schema.org/draft-04/schema#";
  } else if (ctx.target === "openapi-3.0") {
  } else {
  }
  if (ctx.external?.uri) {
    const id = ctx.external.registry.get(schema)?.id;
    if (!id)
      throw new Error("Schema is missing an `id` property");
    result.$id = ctx.external.uri(id);
  }
  assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
  const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
  if (rootMetaId !== void 0 && result.id === rootMetaId)
    delete result.id;
  const defs = ctx.external?.defs ?? {};
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.def && seen.defId) {
        if (seen.def.id === seen.defId)
          delete seen.def.id;
        assignProp(defs, seen.defId, seen.def);
      }
    }
  }
  if (ctx.external)
    ctx.sharedEmitDoneFor = ctx.external;
  if (ctx.external) {
  } else {
    if (Object.keys(defs).length > 0) {
      if (ctx.target === "draft-2020-12") {
        result.$defs = defs;
      } else {
        result.definitions = defs;
      }
    }
  }
  try {
    const finalized = JSON.parse(JSON.stringify(result));
    Object.defineProperty(finalized, "~standard", {
      value: {
        ...schema["~standard"],
        jsonSchema: {
          input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
          output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
        }
      },
      enumerable: false,
      writable: false
    });
    return finalized;
  } catch (_err) {
    throw new Error("Error converting schema to JSON.");
  }
}
function isTransforming(_schema, _ctx) {
  const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
  if (ctx.seen.has(_schema))
    return false;
  ctx.seen.add(_schema);
  const def = _schema._zod.def;
  if (def.type === "transform")
    return true;
  if (def.type === "array")
    return isTransforming(def.element, ctx);
  if (def.type === "set")
    return isTransforming(def.valueType, ctx);
  if (def.type === "lazy")
    return isTransforming(def.getter(), ctx);
  if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") {
    return isTransforming(def.innerType, ctx);
  }
  if (def.type === "intersection") {
    return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
  }
  if (def.type === "record" || def.type === "map") {
    return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
  }
  if (def.type === "pipe") {
    if (_schema._zod.traits.has("$ZodCodec"))
      return true;
    return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
  }
  if (def.type === "object") {
    for (const key in def.shape) {
      if (isTransforming(def.shape[key], ctx))
        return true;
    }
    return false;
  }
  if (def.type === "union") {
    for (const option of def.options) {
      if (isTransforming(option, ctx))
        return true;
    }
    return false;
  }
  if (def.type === "tuple") {
    for (const item2 of def.items) {
      if (isTransforming(item2, ctx))
        return true;
    }
    if (def.rest && isTransforming(def.rest, ctx))
      return true;
    return false;
  }
  return false;
}
var createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
  const ctx = initializeContext({ ...params, processors });
  processSchema(schema, ctx);
  extractDefs(ctx, schema);
  return finalize(ctx, schema);
};
var createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
  const { libraryOptions, target } = params ?? {};
  const ctx = initializeContext({ ...libraryOptions ?? {}, target, io, processors });
  processSchema(schema, ctx);
  extractDefs(ctx, schema);
  return finalize(ctx, schema);
};

// node_modules/zod/v4/core/json-schema-processors.js
var narrowMin = (agg, key, value) => {
  if (agg[key] === void 0 || value > agg[key])
    agg[key] = value;
};
var narrowMax = (agg, key, value) => {
  if (agg[key] === void 0 || value < agg[key])
    agg[key] = value;
};
var narrowBoth = (agg, value) => {
  narrowMin(agg, "minimum", value);
  narrowMax(agg, "maximum", value);
};
var addDivisor = (agg, value) => {
  agg.multipleOf ?? (agg.multipleOf = []);
  if (!agg.multipleOf.includes(value))
    agg.multipleOf.push(value);
};
var addPattern = (agg, pattern) => {
  agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
  agg.patterns.add(pattern);
};
var intersectMime = (agg, mime) => {
  agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
var setFormat = (agg, format) => {
  agg.format = format;
  if (format.includes("int"))
    agg.isInt = true;
};
var minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
var maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
var formatContributor = (ranges) => (agg, def) => {
  setFormat(agg, def.format);
  const [minimum, maximum] = ranges[def.format];
  narrowMin(agg, "minimum", minimum);
  narrowMax(agg, "maximum", maximum);
};
var contributors = {
  greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
  less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
  multiple_of: (agg, def) => addDivisor(agg, def.value),
  number_format: formatContributor(NUMBER_FORMAT_RANGES),
  bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
  min_length: minContributor,
  max_length: maxContributor,
  length_equals: (agg, def) => narrowBoth(agg, def.length),
  min_size: minContributor,
  max_size: maxContributor,
  size_equals: (agg, def) => narrowBoth(agg, def.size),
  string_format: (agg, def) => {
    setFormat(agg, def.format);
    if (def.pattern)
      addPattern(agg, def.pattern);
    if (def.format === "base64" || def.format === "base64url")
      agg.contentEncoding = def.format;
    if (def.local || def.precision === -1)
      agg.laxFormat = true;
  },
  mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
  const agg = {};
  const def = schema._zod.def;
  const list5 = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
  for (const ch of list5)
    contributors[ch._zod.def.check]?.(agg, ch._zod.def);
  const bag = schema._zod.bag;
  if (bag.minimum !== void 0)
    narrowMin(agg, "minimum", bag.minimum);
  if (bag.exclusiveMinimum !== void 0)
    narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
  if (bag.maximum !== void 0)
    narrowMax(agg, "maximum", bag.maximum);
  if (bag.exclusiveMaximum !== void 0)
    narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
  if (bag.multipleOf !== void 0)
    addDivisor(agg, bag.multipleOf);
  if (bag.format !== void 0) {
    agg.format ?? (agg.format = bag.format);
    if (bag.format.includes("int"))
      agg.isInt = true;
  }
  if (bag.mime)
    intersectMime(agg, bag.mime);
  for (const pattern of bag.patterns ?? [])
    addPattern(agg, pattern);
  return agg;
}
var formatMap = {
  guid: "uuid",
  url: "uri",
  datetime: "date-time",
  json_string: "json-string",
  regex: ""
  // do not set
};
var exactPatterns = /* @__PURE__ */ new Map([
  [base64Charset, base64],
  [base64urlCharset, base64url]
]);
var exactPattern = (p) => exactPatterns.get(p) ?? p;
var stringProcessor = (schema, ctx, _json, _params) => {
  const json = _json;
  json.type = "string";
  const { minimum, maximum, format, patterns: patterns2, contentEncoding, laxFormat } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json.minLength = minimum;
  if (typeof maximum === "number")
    json.maxLength = maximum;
  if (format) {
    json.format = formatMap[format] ?? format;
    if (json.format === "")
      delete json.format;
    if (format === "time" || laxFormat) {
      delete json.format;
    }
  }
  if (contentEncoding)
    json.contentEncoding = contentEncoding;
  if (patterns2 && patterns2.size > 0) {
    const patternList = [...patterns2].map(exactPattern);
    if (patternList.length === 1)
      json.pattern = patternList[0].source;
    else if (patternList.length > 1) {
      json.allOf = [
        ...patternList.map((regex) => ({
          ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
          pattern: regex.source
        }))
      ];
    }
  }
};
var booleanProcessor = (_schema, _ctx, json, _params) => {
  json.type = "boolean";
};
var neverProcessor = (_schema, _ctx, json, _params) => {
  json.not = {};
};
var unknownProcessor = (_schema, _ctx, _json, _params) => {
};
var enumProcessor = (schema, _ctx, json, _params) => {
  const def = schema._zod.def;
  const values2 = getEnumValues(def.entries);
  if (values2.length === 0) {
    json.not = {};
    return;
  }
  if (values2.every((v) => typeof v === "number"))
    json.type = "number";
  if (values2.every((v) => typeof v === "string"))
    json.type = "string";
  json.enum = values2;
};
var customProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
var transformProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
var arrayProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  const { minimum, maximum } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json.minItems = minimum;
  if (typeof maximum === "number")
    json.maxItems = maximum;
  json.type = "array";
  json.items = processSchema(def.element, ctx, {
    ...params,
    path: [...params.path, "items"]
  });
};
function inputOptin(schema) {
  const def = schema._zod.def;
  if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
    return inputOptin(def.out);
  }
  if (def.type === "catch") {
    return inputOptin(def.innerType);
  }
  return schema._zod.optin;
}
var objectProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  const shape = def.shape;
  const symbolKeys = Object.getOwnPropertySymbols(shape);
  if (symbolKeys.length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
    return;
  }
  json.type = "object";
  json.properties = {};
  for (const key in shape) {
    assignProp(json.properties, key, processSchema(shape[key], ctx, {
      ...params,
      path: [...params.path, "properties", key]
    }));
  }
  const requiredKeys = [];
  for (const key of Object.keys(shape)) {
    const field2 = def.shape[key];
    if (ctx.io === "input" ? inputOptin(field2) === void 0 : field2._zod.optout === void 0) {
      requiredKeys.push(key);
    }
  }
  if (requiredKeys.length > 0) {
    json.required = requiredKeys;
  }
  if (def.catchall?._zod.def.type === "never") {
    json.additionalProperties = false;
  } else if (!def.catchall) {
    if (ctx.io === "output")
      json.additionalProperties = false;
  } else if (def.catchall) {
    json.additionalProperties = processSchema(def.catchall, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
};
var unionProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const isExclusive = def.inclusive === false;
  const options2 = def.options.map((x2, i2) => processSchema(x2, ctx, {
    ...params,
    path: [...params.path, isExclusive ? "oneOf" : "anyOf", i2]
  }));
  if (isExclusive) {
    json.oneOf = options2;
  } else {
    json.anyOf = options2;
  }
};
var intersectionProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const a = processSchema(def.left, ctx, {
    ...params,
    path: [...params.path, "allOf", 0]
  });
  const b = processSchema(def.right, ctx, {
    ...params,
    path: [...params.path, "allOf", 1]
  });
  const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
  const allOf2 = [
    ...isSimpleIntersection(a) ? a.allOf : [a],
    ...isSimpleIntersection(b) ? b.allOf : [b]
  ];
  json.allOf = allOf2;
  ctx.intersections.push(allOf2);
};
function stringifyKeyNames(bySchema, json, visited) {
  if (json.$ref) {
    if (visited.has(json))
      return json;
    visited.add(json);
    const def = bySchema.get(json)?.def;
    if (!def)
      return json;
    const inlined = stringifyKeyNames(bySchema, def, visited);
    return inlined === def ? json : inlined;
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = json[keyword];
    if (!Array.isArray(branches))
      continue;
    const mapped3 = branches.map((branch2) => stringifyKeyNames(bySchema, branch2, visited));
    if (mapped3.some((branch2, i2) => branch2 !== branches[i2]))
      json = { ...json, [keyword]: mapped3 };
  }
  const types = Array.isArray(json.type) ? json.type : [json.type];
  const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
  const values2 = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
  if (!numericType && !values2?.some((v) => typeof v === "number"))
    return json;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
  if (rest.enum)
    rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
  else if (typeof rest.const === "number")
    rest.const = String(rest.const);
  if (!numericType)
    return rest;
  rest.type = "string";
  if (!values2)
    rest.pattern = (types.includes("number") ? number : integer).source;
  return rest;
}
var pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
  const bySchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.values()) {
    if (entry.def && !bySchema.has(entry.schema))
      bySchema.set(entry.schema, entry);
  }
  const rewrites = /* @__PURE__ */ new Map();
  for (const record3 of pendingRecords.get(ctx) ?? []) {
    const seen = ctx.seen.get(record3);
    const names2 = (seen?.def ?? seen?.schema)?.propertyNames;
    if (!names2 || names2 === true || rewrites.has(names2))
      continue;
    const rewritten = stringifyKeyNames(bySchema, names2, /* @__PURE__ */ new Set());
    if (rewritten !== names2)
      rewrites.set(names2, rewritten);
  }
  if (!rewrites.size)
    return;
  for (const entry of ctx.seen.values()) {
    for (const carrier of [entry.schema, entry.def]) {
      const rewritten = carrier && rewrites.get(carrier.propertyNames);
      if (rewritten)
        carrier.propertyNames = rewritten;
    }
  }
}
var recordProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  json.type = "object";
  const keyType = def.keyType;
  const patterns2 = aggregateChecks(keyType).patterns;
  if (def.mode === "loose" && patterns2 && patterns2.size > 0) {
    const valueSchema = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "patternProperties", "*"]
    });
    json.patternProperties = {};
    for (const pattern of patterns2) {
      assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
    }
  } else {
    if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
      json.propertyNames = processSchema(def.keyType, ctx, {
        ...params,
        path: [...params.path, "propertyNames"]
      });
      let pending = pendingRecords.get(ctx);
      if (!pending) {
        pending = [];
        pendingRecords.set(ctx, pending);
        ctx.deferred.push(() => rewriteKeyNames(ctx));
      }
      pending.push(schema);
    }
    json.additionalProperties = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
  const keyValues = keyType._zod.values;
  const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
  if (keyValues && !def.partial && !omittableOnInput) {
    const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
    if (validKeyValues.length > 0) {
      json.required = validKeyValues.map(String);
    }
  }
};
var nullableProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const inner = processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  if (ctx.target === "openapi-3.0") {
    seen.ref = def.innerType;
    json.nullable = true;
  } else {
    json.anyOf = [inner, { type: "null" }];
  }
};
var nonoptionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};
var UNREPRESENTABLE_DEFAULT = /* @__PURE__ */ Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
  let unrepresentable = false;
  const serialized = JSON.stringify(value, (_, val) => {
    if (typeof val !== "bigint")
      return val;
    unrepresentable = true;
    return null;
  });
  if (!unrepresentable)
    return JSON.parse(serialized);
  handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
  return UNREPRESENTABLE_DEFAULT;
}
var defaultProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
  if (value !== UNREPRESENTABLE_DEFAULT)
    json.default = value;
};
var prefaultProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  if (ctx.io !== "input")
    return;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
  if (value !== UNREPRESENTABLE_DEFAULT)
    json._prefault = value;
};
var catchProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  let catchValue;
  try {
    catchValue = def.catchValue(void 0);
  } catch {
    handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
    return;
  }
  json.default = catchValue;
};
var pipeProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  const inIsTransform = def.in._zod.traits.has("$ZodTransform");
  const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
  processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = innerType;
};
var readonlyProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  json.readOnly = true;
};
var optionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};

// node_modules/zod/v4/classic/errors.js
var _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: true,
    enumerable: false,
    get() {
      const value = make(this);
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
    }
  });
}
var initializer2 = (inst, issues) => {
  $ZodError.init(inst, issues);
  inst.name = "ZodError";
  const proto = Object.getPrototypeOf(inst);
  if (_installedErrorProtos.has(proto))
    return;
  _installedErrorProtos.add(proto);
  _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
  _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
  _lazyMethod(proto, "addIssue", (self) => (issue2) => {
    self.issues.push(issue2);
    self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  });
  _lazyMethod(proto, "addIssues", (self) => (issues2) => {
    self.issues.push(...issues2);
    self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  });
  Object.defineProperty(proto, "isEmpty", {
    configurable: true,
    enumerable: false,
    get() {
      return this.issues.length === 0;
    }
  });
};
var ZodRealError = /* @__PURE__ */ $constructor("ZodError", initializer2, void 0, {
  Parent: Error
});

// node_modules/zod/v4/classic/parse.js
var parse = /* @__PURE__ */ _parse(ZodRealError);
var parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
var safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
var safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
var encode = /* @__PURE__ */ _encode(ZodRealError);
var decode = /* @__PURE__ */ _decode(ZodRealError);
var encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
var decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
var safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
var safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
var safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
var safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
  if (!globalConfig.localeError)
    config(en_default());
}
function _ensureDefaultMemoizer() {
  if (!globalConfig.memoizer)
    config({ memoizer: memoizer() });
}
var ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => {
  _ensureDefaultLocale();
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
  return inst;
}, {
  check(...chks) {
    const def = this.def;
    return this.clone(util_exports.mergeDefs(def, {
      checks: [
        ...def.checks ?? [],
        ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }), { parent: true });
  },
  with(...chks) {
    return this.check(...chks);
  },
  clone(def, params) {
    return clone(this, def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta2) {
    reg.add(this, meta2);
    return this;
  },
  refine(check, params) {
    return this.check(refine(check, params));
  },
  superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
  },
  overwrite(fn) {
    return this.check(_overwrite(fn));
  },
  optional() {
    return optional2(this);
  },
  exactOptional() {
    return exactOptional(this);
  },
  nullable() {
    return nullable(this);
  },
  nullish() {
    return optional2(nullable(this));
  },
  nonoptional(params) {
    return nonoptional(this, params);
  },
  array() {
    return array(this);
  },
  or(arg) {
    return union([this, arg]);
  },
  and(arg) {
    return intersection(this, arg);
  },
  transform(tx) {
    return pipe(this, transform(tx));
  },
  default(d) {
    return _default(this, d);
  },
  prefault(d) {
    return prefault(this, d);
  },
  catch(params) {
    return _catch(this, params);
  },
  pipe(target) {
    return pipe(this, target);
  },
  readonly() {
    return readonly(this);
  },
  describe(description) {
    const cl = this.clone();
    globalRegistry.add(cl, { description });
    return cl;
  },
  meta(...args) {
    if (args.length === 0)
      return globalRegistry.get(this);
    const cl = this.clone();
    globalRegistry.add(cl, args[0]);
    return cl;
  },
  isOptional() {
    return this.safeParse(void 0).success;
  },
  isNullable() {
    return this.safeParse(null).success;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  },
  // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
  get "~standard"() {
    return util_exports.hide(this, "~standard", {
      ...standardProps(this),
      jsonSchema: {
        input: createStandardJSONSchemaMethod(this, "input"),
        output: createStandardJSONSchemaMethod(this, "output")
      }
    });
  },
  set "~standard"(value) {
    util_exports.own(this, "~standard", value);
  },
  parse: function _parse2(data, params) {
    return parse(this, data, params, { callee: _parse2 });
  },
  parseAsync: async function _parseAsync2(data, params) {
    return await parseAsync(this, data, params, { callee: _parseAsync2 });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  async safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  // `spa` is an alias: same function object as `safeParseAsync`, as before.
  get spa() {
    return this?.safeParseAsync;
  },
  set spa(value) {
    util_exports.own(this, "spa", value);
  },
  validate(data, params) {
    return validate(this, data, params);
  },
  validateAsync(data, params) {
    return validateAsync(this, data, params);
  },
  encode: function _encode2(data, params) {
    return encode(this, data, params, { callee: _encode2 });
  },
  decode: function _decode2(data, params) {
    return decode(this, data, params, { callee: _decode2 });
  },
  encodeAsync: async function _encodeAsync2(data, params) {
    return await encodeAsync(this, data, params, { callee: _encodeAsync2 });
  },
  decodeAsync: async function _decodeAsync2(data, params) {
    return await decodeAsync(this, data, params, { callee: _decodeAsync2 });
  },
  safeEncode(data, params) {
    return safeEncode(this, data, params);
  },
  safeDecode(data, params) {
    return safeDecode(this, data, params);
  },
  async safeEncodeAsync(data, params) {
    return safeEncodeAsync(this, data, params);
  },
  async safeDecodeAsync(data, params) {
    return safeDecodeAsync(this, data, params);
  },
  toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
  },
  // Reads through to the registry on every access, so it must not cache.
  get description() {
    return globalRegistry.get(this)?.description;
  },
  // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
  get _def() {
    return this._zod.def;
  }
});
var _ZodString = /* @__PURE__ */ $constructor(
  "_ZodString",
  (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
  },
  /* @__PURE__ */ util_exports.derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null
  }, {
    regex(...args) {
      return this.check(_regex(...args));
    },
    includes(...args) {
      return this.check(_includes(...args));
    },
    startsWith(...args) {
      return this.check(_startsWith(...args));
    },
    endsWith(...args) {
      return this.check(_endsWith(...args));
    },
    min(...args) {
      return this.check(_minLength(...args));
    },
    max(...args) {
      return this.check(_maxLength(...args));
    },
    length(...args) {
      return this.check(_length(...args));
    },
    nonempty(...args) {
      return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
      return this.check(_lowercase(params));
    },
    uppercase(params) {
      return this.check(_uppercase(params));
    },
    trim() {
      return this.check(_trim());
    },
    normalize(...args) {
      return this.check(_normalize(...args));
    },
    toLowerCase() {
      return this.check(_toLowerCase());
    },
    toUpperCase() {
      return this.check(_toUpperCase());
    },
    slugify() {
      return this.check(_slugify());
    }
  })
);
var ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
  $ZodString.init(inst, def);
  _ZodString.init(inst, def);
}, {
  email(params) {
    return this.check(_email(ZodEmail, params));
  },
  url(params) {
    return this.check(_url(ZodURL, params));
  },
  jwt(params) {
    return this.check(_jwt(ZodJWT, params));
  },
  emoji(params) {
    return this.check(_emoji2(ZodEmoji, params));
  },
  guid(params) {
    return this.check(_guid(ZodGUID, params));
  },
  uuid(params) {
    return this.check(_uuid(ZodUUID, params));
  },
  uuidv4(params) {
    return this.check(_uuidv4(ZodUUID, params));
  },
  uuidv6(params) {
    return this.check(_uuidv6(ZodUUID, params));
  },
  uuidv7(params) {
    return this.check(_uuidv7(ZodUUID, params));
  },
  nanoid(params) {
    return this.check(_nanoid(ZodNanoID, params));
  },
  cuid(params) {
    return this.check(_cuid(ZodCUID, params));
  },
  cuid2(params) {
    return this.check(_cuid2(ZodCUID2, params));
  },
  ulid(params) {
    return this.check(_ulid(ZodULID, params));
  },
  base64(params) {
    return this.check(_base64(ZodBase64, params));
  },
  base64url(params) {
    return this.check(_base64url(ZodBase64URL, params));
  },
  xid(params) {
    return this.check(_xid(ZodXID, params));
  },
  ksuid(params) {
    return this.check(_ksuid(ZodKSUID, params));
  },
  ipv4(params) {
    return this.check(_ipv4(ZodIPv4, params));
  },
  ipv6(params) {
    return this.check(_ipv6(ZodIPv6, params));
  },
  cidrv4(params) {
    return this.check(_cidrv4(ZodCIDRv4, params));
  },
  cidrv6(params) {
    return this.check(_cidrv6(ZodCIDRv6, params));
  },
  e164(params) {
    return this.check(_e164(ZodE164, params));
  },
  datetime(params) {
    return this.check(_isoDateTime(ZodISODateTime, params));
  },
  date(params) {
    return this.check(_isoDate(ZodISODate, params));
  },
  time(params) {
    return this.check(_isoTime(ZodISOTime, params));
  },
  duration(params) {
    return this.check(_isoDuration(ZodISODuration, params));
  }
});
function string2(params) {
  return _string(ZodString, params);
}
var ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  _ZodString.init(inst, def);
});
var ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
  $ZodISODate.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
  $ZodEmail.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
  $ZodGUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
  $ZodUUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
  $ZodURL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
  $ZodEmoji.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
  $ZodNanoID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
  $ZodCUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
  $ZodCUID2.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
  $ZodULID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
  $ZodXID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
  $ZodKSUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
  $ZodIPv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
  $ZodIPv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
  $ZodCIDRv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
  $ZodCIDRv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
  $ZodBase64.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
  $ZodBase64URL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
  $ZodE164.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
  $ZodJWT.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean2(params) {
  return _boolean(ZodBoolean, params);
}
var ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
  return _unknown(ZodUnknown);
}
var ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
  return _never(ZodNever, params);
}
var ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodArray.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
  inst.element = def.element;
}, {
  min(n, params) {
    return this.check(_minLength(n, params));
  },
  nonempty(params) {
    return this.check(_minLength(1, params));
  },
  max(n, params) {
    return this.check(_maxLength(n, params));
  },
  length(n, params) {
    return this.check(_length(n, params));
  },
  unwrap() {
    return this.element;
  }
});
function array(element2, params) {
  return _array(ZodArray, element2, params);
}
var ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodObjectJIT.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
  util_exports.installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
  keyof() {
    return _enum(Object.keys(this._zod.def.shape));
  },
  catchall(catchall) {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall }));
  },
  passthrough() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  loose() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  strict() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: never() }));
  },
  strip() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: void 0 }));
  },
  extend(incoming) {
    return util_exports.extend(this, incoming);
  },
  safeExtend(incoming) {
    return util_exports.safeExtend(this, incoming);
  },
  merge(other) {
    return util_exports.merge(this, other);
  },
  pick(mask) {
    return util_exports.pick(this, mask);
  },
  omit(mask) {
    return util_exports.omit(this, mask);
  },
  partial(...args) {
    return util_exports.partial(ZodOptional, this, args[0]);
  },
  exactPartial(...args) {
    return util_exports.partial(ZodExactOptional, this, args[0], "exactPartial");
  },
  required(...args) {
    return util_exports.required(ZodNonOptional, this, args[0]);
  }
});
function strictObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: never(),
    ...util_exports.normalizeParams(params)
  });
}
var ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
  inst.options = def.options;
});
function union(options2, params) {
  return new ZodUnion({
    type: "union",
    options: options2,
    ...util_exports.normalizeParams(params)
  });
}
var ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
  $ZodIntersection.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
var ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodRecord.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
});
function record2(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodRecord({
      type: "record",
      keyType: string2(),
      valueType: keyType,
      ...util_exports.normalizeParams(valueType)
    });
  }
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
  inst.enum = def.entries;
  inst.options = [...inst._zod.values];
  const keys = new Set(Object.keys(def.entries));
  inst.extract = (values2, params) => {
    const newEntries = {};
    for (const value of values2) {
      if (keys.has(value)) {
        newEntries[value] = def.entries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
  inst.exclude = (values2, params) => {
    const newEntries = { ...def.entries };
    for (const value of values2) {
      if (keys.has(value)) {
        delete newEntries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
});
function _enum(values2, params) {
  const entries2 = Array.isArray(values2) ? Object.fromEntries(values2.map((v) => [v, v])) : values2;
  return new ZodEnum({
    type: "enum",
    entries: entries2,
    ...util_exports.normalizeParams(params)
  });
}
var ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTransform.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
  inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(util_exports.issue(issue2, payload.value, def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = inst);
        payload.issues.push(util_exports.issue(_issue));
      }
    };
    const output = def.transform(payload.value, payload);
    if (output instanceof Promise) {
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    payload.value = output;
    return payload;
  };
});
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
var ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function optional2(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
var ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
  $ZodExactOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
var ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
var ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
  $ZodNonOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
  $ZodCatch.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
  inst.in = def.in;
  inst.out = def.out;
});
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
var ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
  $ZodReadonly.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
var ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function refine(fn, _params = {}) {
  return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return _superRefine(fn, params);
}

// modules/audit/model.ts
var SEVERITIES = ["unsafe", "warning", "info"];
var finding = strictObject({
  rule: string2().describe("A stable name, as docs/audit.md lists them."),
  severity: _enum(SEVERITIES),
  role: string2(),
  path: string2().describe("Where it stands: the place of the policy in the file, and the statement in it; with several files the file before a #."),
  why: string2(),
  token: record2(string2(), string2()).optional().describe("Claims of a token that comes in, by the evaluation of the policy."),
  fix: string2()
});
var auditReport = strictObject({
  verdict: _enum(["safe", "warning", "unsafe"]).describe("The worst severity; safe where nothing is worse than info."),
  findings: array(finding).describe("The worst first.")
}).describe("What `cdktf-aws-github-oidc audit --format json` prints.");

// modules/audit/rules/index.ts
var rules_exports = {};
__export(rules_exports, {
  absentKey: () => absentKey,
  anyRepository: () => anyRepository,
  audience: () => audience,
  environmentEscape: () => environmentEscape,
  environmentPattern: () => environmentPattern,
  everyone: () => everyone,
  forgedSubject: () => forgedSubject,
  idleDenial: () => idleDenial,
  idsBehindHyphen: () => idsBehindHyphen,
  ignoredCase: () => ignoredCase,
  movingWorkflow: () => movingWorkflow,
  negatedCondition: () => negatedCondition,
  noPlace: () => noPlace,
  nobody: () => nobody,
  oldVersion: () => oldVersion,
  otherPrincipal: () => otherPrincipal,
  pullRequest: () => pullRequest,
  recreatedRepository: () => recreatedRepository,
  recycledName: () => recycledName,
  refPattern: () => refPattern,
  repeatedKey: () => repeatedKey,
  wholeOrganisation: () => wholeOrganisation,
  wideAction: () => wideAction
});

// modules/audit/tokens/shape.ts
var text2 = (said) => ({ kind: "text", text: said });
var run = (label, has2) => ({ kind: "run", label, has: has2 });
var shapeOf = (part) => typeof part === "string" ? text2(part) : part;
var all2 = (...of2) => ({ kind: "all", of: of2.map(shapeOf) });
var one = (...of2) => ({ kind: "one", of: of2.map(shapeOf) });
var many2 = (of2) => ({ kind: "many", of: of2 });

// modules/audit/tokens/github.ts
var OWNER = run("owner", /[\w-]/);
var OWNER_ID = run("owner id", /\d/);
var REPOSITORY = run("repository", /[\w.-]/);
var REPOSITORY_ID = run("repository id", /\d/);
var BRANCH = run("branch", /[^\s\p{Cc}~^:?*[\\]/u);
var TAG = run("tag", /[^\s\p{Cc}~^:?*[\\]/u);
var ENVIRONMENT = run("environment", /[^:\p{Cc}]/u);
var FREE_TEXT = run("text", /[^:\p{Cc}]/u);
var ENTERPRISE_ID = run("enterprise id", /\d/);
var ANY_TEXT = run("value", /[^\p{Cc}]/u);
var PULL = all2("refs/pull/", run("pull request", /\d/), "/merge");
var REFS = [all2("refs/heads/", BRANCH), all2("refs/tags/", TAG), PULL];
var REF = one(...REFS);
var FULL_NAME = all2(OWNER, "/", REPOSITORY);
var WORKFLOW_REF = run("called workflow", /[^\s\p{Cc}]/u);
var PROPERTY = "repo_property_";
var OF_REPOSITORY = all2("repo:", one(FULL_NAME, all2(OWNER, "@", OWNER_ID, "/", REPOSITORY, "@", REPOSITORY_ID)));
var ON_BRANCH = all2("ref:refs/heads/", BRANCH);
var ON_TAG = all2("ref:refs/tags/", TAG);
var IN_ENVIRONMENT = all2("environment:", ENVIRONMENT);
var claimsOf = (values2) => Object.entries(values2).map(([name, value]) => all2(`${name}:`, value));
var OF_OWNER = {
  repository_owner: OWNER,
  repository_owner_id: OWNER_ID,
  repository: FULL_NAME,
  repository_id: REPOSITORY_ID,
  enterprise_id: ENTERPRISE_ID,
  enterprise: run("enterprise", /[\w-]/)
};
var IDENTIFYING = one(OF_REPOSITORY, ...claimsOf(OF_OWNER));
var CALLED_WORKFLOW = run("called workflow", /[^:\p{Cc}]/u);
var OF_CALLED = { job_workflow_ref: CALLED_WORKFLOW, workflow_ref: CALLED_WORKFLOW };
var CALLED = one(...claimsOf(OF_CALLED));
var WORDS = ["actor", "actor_id", "event_name", "ref_type", "runner_environment", "repository_visibility"];
var OF_PROPERTY = all2(PROPERTY, run("property", /[\w-]/), ":", FREE_TEXT);
var BETWEEN = ["head_ref", "base_ref"];
var valued = (names2, value) => claimsOf(Object.fromEntries(names2.map((name) => [name, value])));
var WORD = run("word", /[\w./-]/);
var CHOSEN = one(
  all2("workflow:", FREE_TEXT),
  IN_ENVIRONMENT,
  OF_PROPERTY,
  all2("ref:", REF),
  ...valued([...WORDS, ...BETWEEN, "ref_protected"], WORD),
  CALLED
);
var WITHOUT_PLACE = one(...valued(["workflow", ...WORDS], FREE_TEXT), OF_PROPERTY, "ref_protected:false");
var KNOWN = [
  ...["repo", "workflow", "environment", "ref", "ref_protected", "pull_request", PROPERTY],
  ...[...Object.keys(OF_OWNER), ...Object.keys(OF_CALLED), ...WORDS, ...BETWEEN]
];
var isKnownClaim = (name) => name.startsWith(PROPERTY) || KNOWN.some((known3) => matchesPattern(name, known3));
var ANY_VALUE = run("text", /[^:*?\p{Cc}]/u);
var subject = (...contexts) => all2(OF_REPOSITORY, ":", one(...contexts));
var listOf = (claim2, further = claim2) => all2(claim2, many2(all2(":", further)));
var plain = (ref2) => all2(OF_REPOSITORY, many2(all2(":", one(IN_ENVIRONMENT, all2("ref:", ref2), "pull_request"))));
var PLAINLY_CUSTOMISED = [plain(REF), plain(PULL)];
var ANY_CLAIM = all2(run("claim", /[a-z_]/), ":", ANY_VALUE);
var ANY_SUBJECT2 = listOf(one(IDENTIFYING, CHOSEN, ANY_CLAIM), one(IDENTIFYING, CHOSEN, ANY_CLAIM, "pull_request"));
var OF_PULL_REQUEST = subject(all2("pull_request"));
var OF_BRANCH = subject(ON_BRANCH);
var OF_TAG = subject(ON_TAG);
var OF_ENVIRONMENT = subject(IN_ENVIRONMENT);
var DEFAULT = [OF_BRANCH, OF_TAG, OF_ENVIRONMENT, OF_PULL_REQUEST];
var customisedBy = (...unknown3) => {
  const claim2 = one(IDENTIFYING, CHOSEN, ...unknown3);
  return listOf(claim2, one(claim2, "pull_request"));
};
var customised = (...unknown3) => {
  const beside2 = one(IDENTIFYING, WITHOUT_PLACE, CALLED, ...unknown3);
  const around = (place2, others = beside2) => all2(many2(all2(others, ":")), place2, many2(all2(":", others)));
  const betweenRefs = one(...valued(BETWEEN, run("word", /[^:\p{Cc}]/u)));
  const ofPullRequest = one("pull_request", all2("ref:", PULL), betweenRefs);
  return {
    CUSTOMISED: customisedBy(...unknown3),
    WITH_PULL_REQUEST: around(ofPullRequest, one(beside2, ofPullRequest)),
    WITH_BRANCH: around(ON_BRANCH),
    WITH_TAG: around(ON_TAG),
    WITH_ENVIRONMENT: around(IN_ENVIRONMENT),
    WITH_REF: around(all2("ref:", REF)),
    WITH_ENVIRONMENT_AND_REF: around(IN_ENVIRONMENT, one(beside2, all2("ref:", REF))),
    /** Of a repository, and of nothing in it. */
    OF_NO_PLACE: listOf(one(IDENTIFYING, WITHOUT_PLACE, ...unknown3)),
    /** The same, of a pull request between branches. */
    OF_NO_PLACE_BETWEEN: listOf(beside2, one(beside2, betweenRefs))
  };
};
var OF_KNOWN_CLAIMS = customised();
function ofUnknownClaims(names2) {
  const key = names2.join(" ");
  const made = unknown2.get(key) ?? customised(...names2.map((name) => all2(`${name}:`, ANY_VALUE)));
  unknown2.set(key, made);
  return made;
}
var unknown2 = /* @__PURE__ */ new Map();

// modules/audit/tokens/subject-claims.ts
var PULL_REQUEST = "pull_request";
function claimNames(sub) {
  const names2 = [];
  const parts = sub.split(":");
  for (let at3 = 0; at3 < parts.length; at3 += parts[at3] === PULL_REQUEST ? 1 : 2) names2.push(parts[at3] ?? "");
  return names2;
}
var isOfPullRequest = (sub) => claimNames(sub).some((name) => name === PULL_REQUEST || name === "head_ref" || name === "base_ref");
var unknownClaim = (sub) => claimNames(sub).find((name) => !isKnownClaim(name));
function unknownClaims(pattern) {
  const found3 = [];
  let next = "name";
  const parts = pattern.split(":");
  for (const [at3, part] of parts.entries()) {
    const [isOpen3, isKnown] = [part.includes("*"), isKnownClaim(part)];
    if (next === "value") next = isOpen3 ? "either" : "name";
    else if (!isOpen3 && isKnown) next = part === PULL_REQUEST ? "name" : "value";
    else {
      const name = part.replaceAll("*", "").replaceAll("?", "x");
      if (!isKnown && (isOpen3 || at3 < parts.length - 1) && NAME.test(name)) found3.push(name);
      next = isOpen3 || next === "either" ? "either" : "value";
    }
  }
  return found3;
}
var NAME = /^[a-z_]+$/;

// modules/audit/rule.ts
var firstHit = ({ doors, at: at3 }, ...attackers) => {
  for (const attacker2 of attackers)
    for (const door of doors) {
      const hit = door.hit(attacker2, at3);
      if (hit !== void 0) return hit;
    }
  return void 0;
};
var firstSuch = ({ doors, at: at3 }, attacker2, isSuch) => {
  for (const door of doors) {
    const hit = door.hitSuch(attacker2, at3, isSuch);
    if (hit !== void 0) return hit;
  }
  return void 0;
};
var shown = ({ claims, sure }) => sure ? { token: claims } : {};
var asFarAsKnown = ({ sure, claims }) => {
  if (sure) return "";
  const claim2 = unknownClaim(claims["sub"] ?? "");
  return claim2 === void 0 ? " Whether it does hangs on a condition that no token tells: it is taken for the worse." : ` Whether GitHub writes the claim ${claim2} into a subject, and what, is not known: it is taken for the worse.`;
};
var isOpen = (statement) => firstHit(statement, "foreigner", "forger", "neighbour") !== void 0 || isOrganisationWide(statement) !== void 0;
var isOrganisationWide = (statement) => firstHit(statement, "unnamedNeighbour");

// modules/audit/tokens/attackers.ts
var attacker = (subjects2, strange, more2 = {}) => ({
  subjects: subjects2.map((each3) => typeof each3 === "string" ? OF_KNOWN_CLAIMS[each3] : each3),
  customised: subjects2.filter((each3) => typeof each3 === "string"),
  strange: new Set(strange),
  environment: "maybe",
  refs: /^/,
  unnamed: false,
  ...more2
});
var REFS_OF_PULL_REQUEST = /^refs\/(pull|heads)\//;
var OTHERS = ["owner", "owner id", "repository id", "enterprise id", "enterprise"];
var NEIGHBOURS = ["repository", "repository id"];
var CALLED2 = "called workflow";
var ATTACKERS = {
  /** Anybody on GitHub, who may also call a public workflow. */
  foreigner: attacker(DEFAULT, OTHERS),
  /** The same, with a customised subject. */
  forger: attacker(["CUSTOMISED", ...PLAINLY_CUSTOMISED], OTHERS),
  /** Whoever writes some other repository of the owner. */
  neighbour: attacker(DEFAULT, [...NEIGHBOURS, CALLED2]),
  /** The same, with a subject that the organisation customised for all. */
  customisedNeighbour: attacker(["CUSTOMISED", ...PLAINLY_CUSTOMISED], [...NEIGHBOURS, CALLED2]),
  /** The same, with one that names no repository: all of the organisation's may have it, and nobody forges anything. */
  unnamedNeighbour: attacker(["CUSTOMISED"], [...NEIGHBOURS, CALLED2], { unnamed: true }),
  /** Whoever registers a name that somebody gave up. */
  successor: attacker([...DEFAULT, "CUSTOMISED", ...PLAINLY_CUSTOMISED], ["owner id", "repository id", CALLED2]),
  /** Whoever may delete a repository of the owner, and make another one of its name. */
  recreator: attacker([...DEFAULT, "CUSTOMISED", ...PLAINLY_CUSTOMISED], ["repository id", CALLED2]),
  /** Whoever writes the repository, by where his job runs. */
  pullRequest: attacker([OF_PULL_REQUEST, "WITH_PULL_REQUEST", "OF_NO_PLACE"], [CALLED2], {
    environment: "never",
    refs: REFS_OF_PULL_REQUEST
  }),
  // The subject may say none, and the claim any
  branch: attacker([OF_BRANCH, "WITH_BRANCH", "OF_NO_PLACE"], ["branch", CALLED2], {
    environment: "never",
    ref: "branch"
  }),
  tag: attacker([OF_TAG, "WITH_TAG", "OF_NO_PLACE"], ["tag", CALLED2], { environment: "never", ref: "tag" }),
  // The same; at a tag that is named only that runs which stands there, whatever its environment is called
  environment: attacker([OF_ENVIRONMENT, "WITH_ENVIRONMENT", "OF_NO_PLACE", "OF_NO_PLACE_BETWEEN"], ["environment", "tag", CALLED2], {
    environment: "always"
  }),
  /** The same, on a ref that nobody named either. */
  environmentAndRef: attacker(["WITH_ENVIRONMENT_AND_REF", "WITH_REF"], ["environment", "branch", "tag", CALLED2], {
    environment: "always"
  }),
  noPlace: attacker(["OF_NO_PLACE"], [CALLED2], { environment: "never", ref: "unasked" }),
  /** Anybody who comes in at all. */
  anybody: attacker([...DEFAULT, ANY_SUBJECT2], [])
};

// modules/iam/conditions.ts
var import_node_net = require("node:net");
var allOf = (truths) => truths.includes(false) ? false : truths.includes("unknown") ? "unknown" : true;
var anyOf = (truths) => truths.includes(true) ? true : truths.includes("unknown") ? "unknown" : false;
var not2 = (truth) => truth === "unknown" ? truth : !truth;
var byPattern = (matches3) => (expected, actual, resolve2) => {
  const pattern = resolve2(expected);
  return pattern === "nothing" ? false : pattern === "unknown" ? "unknown" : matches3(pattern, actual);
};
var byValue = (parse2, matches3) => (expected, actual) => {
  const [wanted, given2] = [parse2(expected), parse2(actual)];
  return wanted === void 0 || given2 === void 0 ? "unknown" : matches3(given2, wanted);
};
var equals2 = byPattern((pattern, actual) => patternText(pattern) === actual);
var equalsIgnoreCase = byPattern((pattern, actual) => patternText(pattern).toLowerCase() === actual.toLowerCase());
var like = byPattern(matchesPattern);
var arnLike = byPattern((pattern, actual) => {
  const segments = arnSegments(pattern);
  const comparable2 = segments.length === 6 && /^arn:([^:]*:){4}/.test(actual);
  return comparable2 ? matchesSegments(segments, actual) : "unknown";
});
var numberOf = (text4) => /^[+-]?\d+(\.\d+)?$/.test(text4) && text4.replaceAll(/\D/g, "").length <= 15 ? Number(text4) : void 0;
function timeOf(text4) {
  if (/^\d{5,11}$/.test(text4)) return Number(text4) * 1e3;
  const [, day] = /^(\d{4}-\d{2}(?:-\d{2})?)(?:(?<=-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text4) ?? [];
  const time2 = Date.parse(text4);
  const exists = day !== void 0 && !Number.isNaN(time2) && new Date(Date.parse(day)).toISOString().startsWith(day);
  return exists ? time2 : void 0;
}
var booleanOf = (text4) => text4 === "true" ? true : text4 === "false" ? false : void 0;
var bytesOf = (text4) => /^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(text4) && !text4.includes("_") ? Buffer.from(text4, "base64").toString("hex") : void 0;
var inRange = (range, actual) => {
  const [, address = "", prefix] = /^([^/%]+)(?:\/(\d{1,3}))?$/.exec(range) ?? [];
  const [family, given2] = [(0, import_node_net.isIP)(address), (0, import_node_net.isIP)(actual)];
  const bits2 = family === 4 ? 32 : 128;
  const length2 = prefix === void 0 ? bits2 : Number(prefix);
  if (family === 0 || given2 === 0 || length2 > bits2) return "unknown";
  const list5 = new import_node_net.BlockList();
  list5.addSubnet(address, length2, family === 4 ? "ipv4" : "ipv6");
  return family === given2 && list5.check(actual, family === 4 ? "ipv4" : "ipv6");
};
var ordered = (family, compare) => [
  ...both(
    `${family}Equals`,
    `${family}NotEquals`,
    compare((actual, expected) => actual === expected)
  ),
  positive(
    `${family}LessThan`,
    compare((actual, expected) => actual < expected)
  ),
  positive(
    `${family}LessThanEquals`,
    compare((actual, expected) => actual <= expected)
  ),
  positive(
    `${family}GreaterThan`,
    compare((actual, expected) => actual > expected)
  ),
  positive(
    `${family}GreaterThanEquals`,
    compare((actual, expected) => actual >= expected)
  )
];
var positive = (name, compare) => [name, { compare, negated: false }];
var both = (name, opposite, compare) => [
  positive(name, compare),
  [opposite, { compare, negated: true }]
];
var OPERATORS = new Map([
  ...both("StringEquals", "StringNotEquals", equals2),
  ...both("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", equalsIgnoreCase),
  ...both("StringLike", "StringNotLike", like),
  ...ordered("Numeric", (matches3) => byValue(numberOf, matches3)),
  ...ordered("Date", (matches3) => byValue(timeOf, matches3)),
  positive(
    "Bool",
    byValue(booleanOf, (actual, expected) => actual === expected)
  ),
  positive(
    "BinaryEquals",
    byValue(bytesOf, (actual, expected) => actual === expected)
  ),
  ...both("IpAddress", "NotIpAddress", inRange),
  ...both("ArnEquals", "ArnNotEquals", arnLike),
  ...both("ArnLike", "ArnNotLike", arnLike)
]);
function traceConditions(block2, context, version3, unseen = []) {
  const lookup = lookupIn(context, unseen);
  const resolve2 = (value) => resolveVariables(value, lookup, version3);
  if (!isRecord(block2)) return [unreadable("")];
  return Object.entries(block2).flatMap(
    ([operator, keys]) => isRecord(keys) && !hasTwinKeys(keys) ? Object.entries(keys).map(([key, given2]) => {
      const [values2, actual] = [asList(given2), lookup(key)];
      return { operator, key, expected: values2.map(String), actual, matched: keyHolds(operator, values2, actual, resolve2) };
    }) : [unreadable(operator)]
  );
}
var unreadable = (operator) => ({ operator, key: "", expected: [], actual: "unknown", matched: "unknown" });
function keyHolds(name, values2, actual, resolve2) {
  if (actual === "unknown" || values2.length === 0 || values2.some((value) => !SCALARS2.has(typeof value))) return "unknown";
  const expected = values2.map(String);
  if (name === "Null") return anyOf(expected.map((value) => isNull(value, actual)));
  const [, quantifier, base = "", ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.+?)(IfExists)?$/.exec(name) ?? [];
  const operator = OPERATORS.get(base);
  if (!operator) return "unknown";
  if (actual.length === 0) return whenAbsent(operator, quantifier, ifExists !== void 0);
  const { compare, negated } = operator;
  const each3 = actual.map((given2) => {
    const matches3 = anyOf(expected.map((value) => compare(value, given2, resolve2)));
    return negated ? not2(matches3) : matches3;
  });
  const [all3, any2] = [allOf(each3), anyOf(each3)];
  if (quantifier === "ForAnyValue") return any2;
  if (quantifier === "ForAllValues") return all3 === true || actual.some((value) => value !== "") ? all3 : "unknown";
  return all3 === any2 ? all3 : "unknown";
}
var SCALARS2 = /* @__PURE__ */ new Set(["string", "number", "boolean"]);
function isNull(expected, actual) {
  const wanted = booleanOf(expected);
  return wanted === void 0 || actual.length > 0 && actual.every((value) => value === "") ? "unknown" : wanted === (actual.length === 0);
}
function whenAbsent({ negated }, quantifier, ifExists) {
  if (quantifier === "ForAllValues") return true;
  if (quantifier === "ForAnyValue") return ifExists ? "unknown" : false;
  return negated || ifExists;
}

// modules/iam/evaluate.ts
function trace(documents, request) {
  const statements = documents.flatMap(
    (document) => statementsOf(document).map((statement) => traceStatement(statement, request, document.Version))
  );
  return { decision: decisionOf(statements), statements };
}
function decisionOf(statements) {
  const applies = (effect) => anyOf(statements.filter(({ statement }) => statement.Effect === effect).map((each3) => each3.applies));
  const hasOther = statements.some(({ statement, applies: applies2 }) => !EFFECTS.has(statement.Effect) && applies2 !== false);
  const [denied2, allowed2] = [applies("Deny"), applies("Allow")];
  if (denied2 === true || allowed2 === false && !hasOther) return "denied";
  return allowed2 === true && denied2 === false && !hasOther ? "allowed" : "unknown";
}
var EFFECTS = /* @__PURE__ */ new Set(["Allow", "Deny"]);
function traceStatement(statement, request, version3) {
  const lookup = lookupIn(request.context, request.unseenKeys);
  const principal = principalApplies(statement, request.principal);
  const action = oneOf(statement.Action, statement.NotAction, "unknown", (text4) => matchesPatternIgnoringCase(text4, request.action));
  const resource = oneOf(
    statement.Resource,
    statement.NotResource,
    true,
    (text4) => matchesResource(text4, request.resource, lookup, version3)
  );
  const { Condition: block2 } = statement;
  const conditions2 = block2 === void 0 ? [] : traceConditions(block2, request.context, version3, request.unseenKeys);
  const known3 = hasKnownElements(statement) || "unknown";
  const applies = allOf([known3, principal, action, resource, ...conditions2.map(({ matched }) => matched)]);
  return { statement, applies, principal, action, conditions: conditions2 };
}
function oneOf(element2, opposite, neither2, matches3) {
  if (element2 !== void 0 && opposite !== void 0) return "unknown";
  const some = (values2) => anyOf(asList(values2).map((value) => typeof value === "string" ? matches3(value) : "unknown"));
  if (element2 !== void 0) return some(element2);
  return opposite === void 0 ? neither2 : not2(some(opposite));
}
function matchesResource(value, resource, lookup, version3) {
  if (value === "*") return true;
  const pattern = resolveVariables(value, lookup, version3);
  if (pattern === "unknown") return "unknown";
  if (pattern === "nothing" || resource === "*") return false;
  const segments = arnSegments(pattern);
  if (patternText(segments[0] ?? []) !== "arn" || arnSegments(parsePattern(resource)).length < 6) return "unknown";
  const missing = Array.from({ length: 6 - segments.length }, () => parsePattern("*"));
  return matchesSegments([...segments, ...missing], resource);
}
function principalApplies({ Principal, NotPrincipal }, principal) {
  if (!principal) return Principal === void 0 && NotPrincipal === void 0 ? true : "unknown";
  if (Principal === void 0 === (NotPrincipal === void 0)) return "unknown";
  if (Principal !== void 0) return matchesPrincipals(Principal, principal);
  return NotPrincipal === void 0 ? "unknown" : not2(matchesPrincipals(NotPrincipal, principal));
}
function matchesPrincipals(principals, { type, id }) {
  const named3 = principalsOf(principals);
  if (named3 === void 0) return "unknown";
  return anyOf(
    named3.map((each3) => {
      if (each3 === void 0) return "unknown";
      if (isEveryone(each3)) return true;
      if (each3.type !== type) return false;
      if (each3.id.includes("*")) return "unknown";
      return each3.id === id || isAccountOf(each3, id);
    })
  );
}

// modules/trust/admits.ts
function traceToken(trustPolicy, claims, origin) {
  const issuer = issuerOfProvider(origin.providerArn);
  const traced = trace([trustPolicy], requestOf(claims, origin));
  if (issuer === ISSUER) return traced;
  const without2 = trace([trustPolicy], requestOf(claims, origin, []));
  return {
    decision: issuer !== void 0 && traced.decision === without2.decision ? traced.decision : "unknown",
    statements: traced.statements.map((each3, at3) => inBoth(each3, without2.statements[at3] ?? each3))
  };
}
function inBoth(one3, other) {
  const conditions2 = one3.conditions.map((each3, at3) => ({ ...each3, matched: same(each3.matched, other.conditions[at3]?.matched) }));
  return { ...one3, conditions: conditions2, applies: same(one3.applies, other.applies) };
}
var same = (one3, other) => one3 === other ? one3 : "unknown";

// modules/audit/tokens/asked.ts
function askedBy(statement, version3, issuer) {
  const constraints = constraintsOf(statement.Condition, version3);
  return constraints && askedIn(constraints, issuer);
}
function askedIn(constraints, issuer) {
  const ofClaim = (claim2) => constraints.filter(({ key }) => key === keyOf(issuer, claim2));
  return {
    constraints,
    on: (claim2) => ofClaim(claim2).filter(isPositive).map(({ values: values2 }) => values2.map(({ outer }) => outer)),
    canLack: (claim2) => ofClaim(claim2).every(({ operator }) => !isPositive({ operator }) || /IfExists$|^ForAllValues:/.test(operator))
  };
}
var isPositive = ({ operator }) => /^(For(Any|All)Values?:)?(String(Equals|EqualsIgnoreCase|Like)|NumericEquals)(IfExists)?$/.test(operator);
function pastDenials(asked, { Version, ...document }, { issuer, isFor, most }) {
  let ways = [asked.constraints];
  for (const [at3, { Effect, Condition }] of statementsOf(document).entries()) {
    if (Effect !== "Deny" || isFor(at3) === false) continue;
    const constraints = constraintsOf(Condition, Version) ?? [];
    const negated = constraints.filter(({ operator }) => NEGATED.test(operator));
    const escapes = negated.map((each3) => ({ ...each3, operator: each3.operator.replace("Not", "") }));
    const isOnlyWay = isFor(at3) === true && negated.length > 0 && negated.length === constraints.length;
    ways = ways.flatMap((way) => [...isOnlyWay ? [] : [way], ...escapes.map((one3) => [...way, one3])]);
    if (ways.length > most) return void 0;
  }
  return ways.map((constraints) => askedIn(constraints, issuer));
}
var NEGATED = /^(For(Any|All)Values?:)?(StringNot(Equals|EqualsIgnoreCase|Like)|NumericNotEquals)(IfExists)?$/;

// modules/audit/tokens/names.ts
var MALLORY = new Map(
  Object.entries({
    owner: "mallory",
    "owner id": "999",
    repository: "other",
    "repository id": "888",
    branch: "mallory",
    tag: "mallory",
    environment: "mallory",
    text: "mallory",
    "enterprise id": "77",
    "called workflow": "mallory/other/.github/workflows/any.yml@refs/heads/main",
    value: "mallory",
    // Of a job whose subject says none
    ref: "refs/heads/main",
    "ref of a pull request": "refs/pull/7/merge",
    "pull request": "7"
  })
);
var ZOE = new Map(
  [...MALLORY].map(([thing, name]) => [thing, name.replaceAll("mallory", "zoe").replace("other", "any").replace(/\d$/, "1")])
);
var OF_IDS = (id) => new Map([...ZOE, ...["owner id", "repository id", "enterprise id"].map((thing) => [thing, id])]);
var [EARLY, LATE] = [OF_IDS("1"), OF_IDS("999999999999")];
var ON_BRANCH2 = new Map([...ZOE, ["ref", "refs/heads/zoe"], ["ref of a pull request", "refs/heads/main"]]);
var ON_TAG2 = new Map([...ZOE, ["ref", "refs/tags/zoe"]]);
var ON_PULL = new Map([...ZOE, ["ref", "refs/pull/7/merge"]]);
var OF_SOME_JOBS = { environment: "environment of any job", enterprise_id: "enterprise id of any job" };
var given = (names2, thing) => new Map([...names2, [thing, names2.get(thing.replace(/ of any job$/, "")) ?? ""]]);
function namingsOf(document) {
  const text4 = JSON.stringify(document);
  const isNumeric = /Numeric/.test(text4);
  if (!isNumeric && !/Not|Deny|Null/.test(text4)) return [MALLORY];
  let namings = [MALLORY, ZOE, ON_BRANCH2, ON_TAG2, ON_PULL, ...isNumeric ? [EARLY, LATE] : []];
  for (const [claim2, thing] of Object.entries(OF_SOME_JOBS))
    if (new RegExp(`:${claim2}"`, "i").test(text4)) namings = namings.flatMap((names2) => [names2, given(names2, thing)]);
  return namings;
}

// modules/audit/tokens/automaton.ts
function compiled(shape, settled) {
  if (settled.size > 0) return automatonOf(shape, settled);
  const known3 = unsettled.get(shape) ?? automatonOf(shape, settled);
  unsettled.set(shape, known3);
  return known3;
}
var unsettled = /* @__PURE__ */ new WeakMap();
function automatonOf(shape, settled) {
  const edges = [[]];
  const node2 = () => edges.push([]) - 1;
  const edge = (from, given2) => edges[from]?.push(given2);
  const build = (from, part) => {
    switch (part.kind) {
      case "text":
        return [...part.text].reduce((at3, has2) => {
          const to = node2();
          edge(at3, { to, has: has2 });
          return to;
        }, from);
      case "run": {
        const [begun, read2, end] = [node2(), node2(), node2()];
        edge(from, { to: begun, label: part.label, mark: "begin" });
        const chosen2 = settled.get(part.label);
        if (chosen2 === void 0 && settled.has(part.label)) return end;
        if (chosen2 === void 0) {
          edge(begun, { to: read2, has: part.has, label: part.label });
          edge(read2, { to: read2, has: part.has, label: part.label });
          edge(read2, { to: end, label: part.label, mark: "end" });
          return end;
        }
        const last = [...chosen2].reduce((at3, has2) => {
          const to = node2();
          edge(at3, { to, has: has2, label: part.label });
          return to;
        }, begun);
        edge(last, { to: end, label: part.label, mark: "chosen" });
        return end;
      }
      case "all":
        return part.of.reduce(build, from);
      case "one": {
        const end = node2();
        for (const each3 of part.of) edge(build(from, each3), { to: end });
        return end;
      }
      case "many": {
        const middle = node2();
        edge(from, { to: middle });
        edge(build(middle, part.of), { to: middle });
        return middle;
      }
    }
  };
  return { end: build(0, shape), edges };
}

// modules/audit/tokens/witness.ts
var STRANGERS = ["x", "7", "z", "3", "q"];
var TooMuch = class extends Error {
};
function witnesses(shape, patterns2, {
  strange = /* @__PURE__ */ new Set(),
  settled = /* @__PURE__ */ new Map(),
  names: names2 = /* @__PURE__ */ new Map(),
  budget = { left: Number.POSITIVE_INFINITY },
  known: known3 = /* @__PURE__ */ new Map()
} = {}) {
  const key = JSON.stringify([patterns2.map(patternKey), [...settled]]);
  if (!known3.has(key)) known3.set(key, lastState(shape, patterns2, { strange, settled, budget }));
  const last = known3.get(key);
  if (last === void 0) return [];
  const [named3, short] = [told(last, names2), told(last, /* @__PURE__ */ new Map())];
  return named3.text === short.text ? [named3] : [named3, short];
}
function lastState(shape, tokens, { strange, settled, budget }) {
  const { edges, end } = compiled(shape, settled);
  const start = { node: 0, at: tokens.map(() => 0), open: false };
  const keyOf3 = keysOf(edges.length, tokens);
  const seen = /* @__PURE__ */ new Set([keyOf3(start)]);
  const queue = [start];
  for (let next = 0; next < queue.length; next++) {
    if (budget.left-- <= 0) throw new TooMuch();
    const state = queue[next];
    if (state.node === end && state.at.every((at3, i2) => (tokens[i2] ?? []).slice(at3).every((token) => token === ANY))) return state;
    for (const edge of edges[state.node] ?? [])
      for (const after of stepsFrom(state, edge, tokens, strange)) {
        const key = keyOf3(after);
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push(after);
      }
  }
  return void 0;
}
function keysOf(nodes, tokens) {
  const states = tokens.reduce((product, { length: length2 }) => product * (length2 + 1), nodes * 2);
  if (states > Number.MAX_SAFE_INTEGER) return ({ node: node2, at: at3, open: open2 }) => `${node2} ${at3.join(",")} ${open2}`;
  return ({ node: node2, at: at3, open: open2 }) => {
    let key = node2 * 2 + (open2 ? 1 : 0);
    for (let i2 = 0; i2 < at3.length; i2++) key = key * ((tokens[i2]?.length ?? 0) + 1) + (at3[i2] ?? 0);
    return key;
  };
}
function stepsFrom(state, edge, tokens, strange) {
  const { to: node2, has: has2, label = "", mark } = edge;
  if (has2 === void 0) {
    if (mark === "end" && strange.has(label) && !state.open) return NONE2;
    return [{ node: node2, at: state.at, open: mark === void 0 && state.open, edge, from: state }];
  }
  const steps = [];
  for (const character of charactersOf(has2, state.at, tokens))
    for (const { at: at3, free } of afterCharacter(tokens, state.at, character))
      steps.push({ node: node2, at: at3, open: state.open || free, character, free, edge, from: state });
  return steps;
}
var NONE2 = [];
function charactersOf(has2, places, tokens) {
  if (typeof has2 === "string") return [has2];
  const stranger = strangerOf(has2);
  const worth = stranger === void 0 ? [] : [stranger];
  for (let i2 = 0; i2 < places.length; i2++)
    for (const character of literalsAt(tokens[i2] ?? [], places[i2] ?? 0))
      if (!worth.includes(character) && has2.test(character)) worth.push(character);
  return worth;
}
function strangerOf(kind) {
  if (!strangers.has(kind))
    strangers.set(
      kind,
      STRANGERS.find((character) => kind.test(character))
    );
  return strangers.get(kind);
}
var strangers = /* @__PURE__ */ new WeakMap();
function literalsAt(tokens, at3) {
  const found3 = [];
  for (let i2 = at3; i2 < tokens.length; i2++) {
    const token = tokens[i2];
    if (typeof token === "string") found3.push(token);
    if (token !== ANY) break;
  }
  return found3;
}
function afterCharacter(tokens, places, character) {
  let ways = UNTAKEN;
  for (let i2 = 0; i2 < places.length; i2++) {
    const next = waysThrough(tokens[i2] ?? [], places[i2] ?? 0, character);
    if (next.length === 0) return NONE2;
    ways = i2 === 0 ? next.map(({ at: at3, free }) => ({ at: [at3], free })) : ways.flatMap((way) => next.map((one3) => alsoBy(way, one3)));
  }
  return ways;
}
var UNTAKEN = [{ at: [], free: true }];
var alsoBy = ({ at: at3, free }, one3) => ({
  at: [...at3, one3.at],
  free: free && one3.free
});
function waysThrough(tokens, place2, character) {
  const ways = [];
  for (let at3 = place2; at3 < tokens.length; at3++) {
    const token = tokens[at3];
    if (token === ANY) ways.push({ at: at3, free: true });
    else {
      if (token === ONE) ways.push({ at: at3 + 1, free: true });
      else if (token === character) ways.push({ at: at3 + 1, free: false });
      break;
    }
  }
  return ways.reverse();
}
function told(last, names2) {
  const way = [];
  for (let state = last; state?.from; state = state.from) way.unshift(state);
  const parts = /* @__PURE__ */ new Map();
  const open2 = /* @__PURE__ */ new Set();
  let [whole, part, free] = ["", "", true];
  for (const { edge, character = "", free: isFree = true } of way) {
    if (edge?.mark === "begin") [part, free] = ["", true];
    else if (edge?.mark !== void 0) {
      const { label = "", mark } = edge;
      const said = free && mark === "end" ? names2.get(label) ?? part : part;
      parts.set(label, said);
      if (free && mark === "end") open2.add(label);
      whole += said;
    } else if (edge?.label !== void 0) [part, free] = [part + character, free && isFree];
    else whole += character;
  }
  return { text: whole, parts, open: open2 };
}

// modules/audit/tokens/ways.ts
var MOST_WAYS = 400;
function combined(conditions2) {
  const all3 = conditions2.reduce((ways, patterns2) => ways.flatMap((way) => patterns2.map((pattern) => [...way, pattern])), [[]]);
  if (all3.length > MOST_WAYS) throw new TooMuch();
  return all3;
}
var SHAPES = {
  repository: FULL_NAME,
  repository_owner_id: OWNER_ID,
  repository_id: REPOSITORY_ID,
  enterprise_id: ENTERPRISE_ID,
  ref: REFS,
  environment: run("environment", /[^\p{Cc}]/u),
  job_workflow_ref: WORKFLOW_REF,
  actor: ANY_TEXT,
  actor_id: ANY_TEXT,
  workflow: ANY_TEXT,
  aud: ANY_TEXT
};
function waysOf(asked, { strange }, names2, budget) {
  let ways = [{ claims: {}, settled: /* @__PURE__ */ new Map() }];
  for (const [claim2, shape] of Object.entries(SHAPES)) {
    const conditions2 = asked.on(claim2);
    if (conditions2.length === 0) continue;
    const found3 = combined(conditions2).flatMap(
      (patterns2) => [shape].flat().flatMap((one3) => witnesses(one3, patterns2, { strange, names: names2, budget }))
    );
    const isOpen3 = conditions2.flat().some(hasWildcard);
    const lacking = asked.canLack(claim2) || isOpen3 ? ways : [];
    ways = [
      ...found3.flatMap(
        (witness) => ways.map(({ claims, settled }) => ({
          claims: { ...claims, [claim2]: witness.text },
          settled: new Map([...settled, ...claim2 === "ref" ? NO_REF : [], ...escaped(witness)])
        }))
      ),
      ...lacking
    ];
    if (ways.length > MOST_WAYS) throw new TooMuch();
  }
  return ways;
}
var NO_REF = ["branch", "tag", "pull request"].map((thing) => [thing, void 0]);
var ELSEWHERE = ["owner", "repository"];
var escaped = ({ parts, open: open2 }) => [...parts].filter(([thing]) => thing !== "value" && !(open2.has(thing) && ELSEWHERE.includes(thing))).map(([thing, said]) => [thing, thing === "environment" ? said.replaceAll(":", "%3A") : said]);

// modules/audit/tokens/candidates.ts
function* candidates(choices, attacker2, namings, budget) {
  const subjects2 = [...attacker2.subjects, ...ofUnknown(attacker2, choices)];
  const known3 = new Map(subjects2.map((subject2) => [subject2, /* @__PURE__ */ new Map()]));
  for (const names2 of namings)
    for (const asked of choices)
      for (const way of waysOf(asked, attacker2, names2, budget))
        for (const subject2 of subjects2)
          for (const patterns2 of combined(asked.on("sub"))) {
            if (attacker2.unnamed && patterns2.some(spellsOutRepository)) continue;
            for (const found3 of witnesses(subject2, patterns2, {
              strange: attacker2.strange,
              settled: way.settled,
              names: names2,
              budget,
              known: known3.get(subject2)
            })) {
              const claims = claimsOf2(found3, way, { attacker: attacker2, isDefault: DEFAULT.includes(subject2), names: names2 }, asked);
              if (claims !== void 0) yield claims;
            }
          }
}
function ofUnknown({ customised: customised2 }, choices) {
  const asked = choices.flatMap((each3) => each3.on("sub")).flat();
  const names2 = [...new Set(asked.flatMap((pattern) => unknownClaims(patternText(pattern))))].sort();
  return names2.length === 0 ? [] : customised2.map((each3) => ofUnknownClaims(names2)[each3]);
}
var spellsOutRepository = (subject2) => /^repo:[^/:]*\/[^@/:*?]+(@[^:/]*)?(:|$)/.test(patternText(subject2));
function contradicts(sub, claim2, value) {
  const [, said] = new RegExp(`(?:^|:)${claim2}:([^:]*)`).exec(sub) ?? [];
  return said !== void 0 && value !== void 0 && said !== value.replaceAll(":", "%3A");
}
var REFS2 = [
  ["branch", (name) => `refs/heads/${name}`],
  ["tag", (name) => `refs/tags/${name}`],
  ["pull request", (name) => `refs/pull/${name}/merge`]
];
function claimsOf2({ text: sub, parts }, { claims, settled }, { attacker: attacker2, isDefault, names: names2 }, asked) {
  const isSaid2 = (thing) => parts.has(thing) || settled.get(thing) !== void 0;
  if (attacker2.ref === "unasked" ? asked.on("ref").length > 0 : attacker2.ref !== void 0 && !isSaid2(attacker2.ref)) return void 0;
  const said = (thing) => parts.get(thing) ?? settled.get(thing) ?? names2.get(thing) ?? "";
  const [ref2] = REFS2.flatMap(([thing, as]) => parts.has(thing) ? [as(said(thing))] : []);
  if (ref2 !== void 0 && claims["ref"] !== void 0 && claims["ref"] !== ref2) return void 0;
  const environment = parts.has("environment") ? claims["environment"] ?? said("environment").replaceAll("%3A", ":") : isDefault ? void 0 : claims["environment"] ?? names2.get(OF_SOME_JOBS.environment);
  if (contradicts(sub, "environment", environment) || contradicts(sub, "ref", ref2 ?? claims["ref"])) return void 0;
  if (attacker2.environment !== "maybe" && attacker2.environment === "always" !== (environment !== void 0)) return void 0;
  if (environment === void 0 && !asked.canLack("environment")) return void 0;
  const repository2 = `${said("owner")}/${said("repository")}`;
  const ofPullRequest = isOfPullRequest(sub);
  const runsOn = ref2 ?? claims["ref"] ?? said(ofPullRequest ? "ref of a pull request" : "ref");
  if (!attacker2.refs.test(runsOn) || ofPullRequest && !REFS_OF_PULL_REQUEST.test(runsOn)) return void 0;
  const enterprise = names2.has(OF_SOME_JOBS.enterprise_id) ? said("enterprise id") : void 0;
  const job = {
    sub,
    aud: "sts.amazonaws.com",
    ref: runsOn,
    repository: repository2,
    repository_id: said("repository id"),
    repository_owner_id: said("owner id"),
    actor: said("value"),
    actor_id: said("owner id"),
    workflow: said("text"),
    job_workflow_ref: `${repository2}/.github/workflows/${names2.get("text")}.yml@${runsOn}`,
    ...enterprise !== void 0 && { enterprise_id: enterprise }
  };
  const { environment: _, repository: __, ...others } = claims;
  return { ...job, ...others, ...environment !== void 0 && { environment } };
}

// modules/audit/tokens/door.ts
var MOST_STEPS = 6e6;
var Door = class {
  constructor(document, providerArn2) {
    this.document = document;
    this.providerArn = providerArn2;
    this.issuer = issuerOfProvider(providerArn2) ?? "";
  }
  document;
  providerArn;
  known = /* @__PURE__ */ new Map();
  budget = { left: MOST_STEPS };
  issuer;
  trace(claims) {
    return traceToken(this.document, claims, { providerArn: this.providerArn });
  }
  /**
   * A token of the attacker that comes in through a statement; nothing where none does.
   *
   * @throws TooMuch
   */
  hit(name, at3) {
    const key = `${name} ${at3}`;
    if (!this.known.has(key)) this.known.set(key, this.tried(ATTACKERS[name], at3));
    return this.known.get(key);
  }
  /**
   * The same, of such tokens alone: the first one that comes in need not be.
   *
   * @param calling whether he may call the workflow that the policy names
   * @throws TooMuch
   */
  hitSuch(name, at3, isSuch, calling = false) {
    const attacker2 = ATTACKERS[name];
    if (calling)
      return this.tried({ ...attacker2, strange: new Set([...attacker2.strange].filter((thing) => thing !== CALLED2)) }, at3, isSuch);
    const first2 = this.hit(name, at3);
    return first2 === void 0 || isSuch(first2.claims) ? first2 : this.tried(attacker2, at3, isSuch);
  }
  /** The token as a hit, where the statement lets it in and no other one holds it back. */
  decide(claims, at3) {
    const { decision, statements } = this.trace(claims);
    const applies = statements[at3]?.applies;
    if (decision === "denied" || applies === false) return void 0;
    const isMinted = unknownClaim(claims["sub"] ?? "") === void 0;
    return { claims, sure: decision === "allowed" && applies === true && isMinted };
  }
  /** What the statement asks of a token; nothing where that cannot be told. */
  askedAt(at3) {
    const statement = statementsOf(this.document)[at3];
    return statement && askedBy(statement, this.document.Version, this.issuer);
  }
  tried(attacker2, at3, isSuch = () => true) {
    const asked = this.askedAt(at3);
    if (asked === void 0) return void 0;
    const { statements } = this.trace({});
    const isFor = (each3) => allOf([statements[each3]?.principal ?? "unknown", statements[each3]?.action ?? "unknown"]);
    const choices = pastDenials(asked, this.document, { issuer: this.issuer, isFor, most: MOST_WAYS });
    if (choices === void 0) throw new TooMuch();
    let maybe;
    for (const claims of candidates(choices, attacker2, namingsOf(this.document), this.budget)) {
      const hit = isSuch(claims) ? this.decide(claims, at3) : void 0;
      if (hit?.sure) return hit;
      maybe ??= hit;
    }
    return maybe;
  }
};

// modules/audit/rules/absent-key.ts
var LENIENT = /IfExists$|^ForAllValues:/;
var absentKey = {
  name: "absent-key",
  severity: "warning",
  means: "a condition of an Allow also holds where its key is absent (`\u2026IfExists`, `ForAllValues:`)",
  find: ({ document, statements }) => statements.flatMap((each3) => {
    const lenient = each3.doors.length === 0 ? [] : Object.keys(blockOf(each3.statement)).filter((operator) => LENIENT.test(operator));
    if (lenient.length === 0) return [];
    const holds = !isOpen(each3) && isWider(without(document, each3), each3);
    return [
      {
        at: each3.at,
        severity: holds ? "warning" : "info",
        why: `${lenient.join(" and ")} ${lenient.length === 1 ? "holds" : "hold"} where the key is absent${holds ? ", and what comes in hangs on it alone" : ""}; a claim that AWS does not evaluate is always absent.`,
        fix: "Ask with StringEquals or StringLike, which need the key to be there."
      }
    ];
  })
};
var blockOf = ({ Condition }) => isRecord(Condition) ? Condition : {};
function without(document, { at: at3 }) {
  const strict = (block2) => Object.fromEntries(Object.entries(block2).filter(([operator]) => !LENIENT.test(operator)));
  return {
    ...document,
    Statement: statementsOf(document).map(
      (statement, i2) => i2 === at3 ? { ...statement, Condition: strict(blockOf(statement)) } : statement
    )
  };
}
function isWider(document, { doors, at: at3 }) {
  return doors.some((door) => {
    const [before, after] = [door, new Door(document, door.providerArn)].map((each3) => {
      const one3 = { at: at3, doors: [each3], statement: statementsOf(document)[at3] };
      const attackers = Object.keys(ATTACKERS).filter((attacker2) => attacker2 !== "anybody");
      const base = firstHit(one3, "anybody");
      const otherAudience = base && each3.decide({ ...base.claims, aud: "mallory" }, at3);
      return attackers.filter((attacker2) => firstHit(one3, attacker2) !== void 0).length + (otherAudience ? 1 : 0);
    });
    return (after ?? 0) > (before ?? 0);
  });
}

// modules/audit/rules/any-repository.ts
var issuerOf2 = ({ doors }) => doors[0]?.issuer ?? ISSUER;
var isShared = (statement) => issuerOf2(statement) === ISSUER;
var anyRepository = {
  name: "any-repository",
  severity: "unsafe",
  means: "a repository of somebody else comes in, as it is or with a subject that its owner customised",
  find: ({ statements }) => statements.flatMap((statement) => {
    const foreign = firstHit(statement, "foreigner");
    const hit = foreign ?? firstHit(statement, "forger");
    if (hit === void 0) return [];
    const how = foreign === void 0 ? "with a customised subject, which whoever administers a repository chooses" : "as it is";
    return [
      {
        at: statement.at,
        why: `A repository of anybody ${isShared(statement) ? "on GitHub" : `at ${issuerOf2(statement)}`} comes in, ${how}: nothing holds the token to one owner.${asFarAsKnown(hit)}`,
        fix: 'Ask for the exact subject with StringEquals, with nothing before it left open: repositories: ["owner@id/name@id"] with environments, branches or gitTags.',
        ...shown(hit)
      }
    ];
  })
};

// modules/audit/rules/audience.ts
var USUAL = { aws: "sts.amazonaws.com", "aws-cn": "sts.amazonaws.com.cn" };
var audience = {
  name: "audience",
  severity: "warning",
  means: "tokens for other audiences come in, or the one that is asked for is not that of AWS",
  find: ({ statements }) => statements.flatMap((statement) => {
    const base = firstHit(statement, "anybody");
    if (base === void 0) return [];
    const partition = statement.doors[0]?.providerArn.startsWith("arn:aws-cn:") ? "aws-cn" : "aws";
    const [usual, owner2] = [USUAL[partition], base.claims["repository"]?.split("/")[0] ?? ""];
    const comesIn = (aud) => decided(statement, { ...base.claims, aud });
    const told3 = statement.doors.flatMap((door) => door.askedAt(statement.at)?.on("aud") ?? []).flat();
    const others = ["mallory", "https://mallory.example", `${usual}.mallory.example`, ...told3.filter(hasWildcard).map(filled)];
    const other = others.map(comesIn).find(Boolean);
    if (other !== void 0)
      return [
        {
          at: statement.at,
          why: `The audience is not held to one: a token that the job gave to another party comes in, too, as far as the provider accepts its audience.${asFarAsKnown(other)}`,
          fix: `Ask for the audience with StringEquals: ${usual}.`,
          ...shown(other)
        }
      ];
    const defaults = [`https://github.com/${owner2}`, ...told3.map(filled).filter((aud) => /^https:\/\/github\.com\//.test(aud))];
    const byDefault = defaults.map(comesIn).find(Boolean);
    if (byDefault !== void 0)
      return [
        {
          at: statement.at,
          why: `The audience is GitHub's default, which every workflow of the owner gets that asks for none; aws-actions/configure-aws-credentials asks for another one, and is refused.${asFarAsKnown(byDefault)}`,
          fix: `Ask for the audience ${usual}.`,
          ...shown(byDefault)
        }
      ];
    if (comesIn(usual) !== void 0) return [];
    return [
      {
        at: statement.at,
        severity: "info",
        why: `The audience is ${base.claims["aud"]}: a job that does not ask for it, as with audience: in its step, is refused.`,
        fix: `Keep it if the jobs ask for it; ${usual} is what they ask for otherwise.`
      }
    ];
  })
};
var filled = (aud) => aud.map((token) => typeof token === "string" ? token : token === ANY ? "mallory" : "x").join("");
var decided = ({ doors, at: at3 }, claims) => {
  for (const door of doors) {
    const hit = door.decide(claims, at3);
    if (hit !== void 0) return hit;
  }
  return void 0;
};

// modules/audit/rules/environment-escape.ts
var environmentEscape = {
  name: "environment-escape",
  severity: "warning",
  means: "two environments have the subject that is asked for: one with a colon, and one with %3A in its name",
  find: ({ statements }) => statements.flatMap((statement) => {
    const isSpelled = JSON.stringify(statement.statement).includes("%3A");
    const hit = !isSpelled || isOpen(statement) ? void 0 : firstSuch(statement, "anybody", (claims) => haveBoth(statement, claims));
    if (hit === void 0) return [];
    const names2 = namesOf(hit.claims);
    return [
      {
        at: statement.at,
        why: `GitHub writes a colon as %3A and leaves % alone: the environments ${names2.join(" and ")} have the same subject, and whoever can push a workflow may make the other one.${asFarAsKnown(hit)}`,
        fix: "Ask for the claim environment beside the subject, which has the name as it is; the definition does so.",
        ...shown({ ...hit, claims: { ...hit.claims, environment: names2[0] ?? "" } })
      }
    ];
  })
};
function namesOf({ sub = "" }) {
  const [, escaped4] = /(?:^|:)environment:([^:]*%3A[^:]*)/.exec(sub) ?? [];
  return escaped4 === void 0 ? [] : [escaped4, escaped4.replaceAll("%3A", ":")];
}
function haveBoth({ doors, at: at3 }, claims) {
  const names2 = namesOf(claims);
  return names2.length > 0 && names2.every((environment) => doors.some((door) => door.decide({ ...claims, environment }, at3)));
}

// modules/audit/rules/environment-pattern.ts
var environmentPattern = {
  name: "environment-pattern",
  severity: "warning",
  means: "environments come in by a pattern, or any of them",
  find: ({ statements }) => statements.flatMap((statement) => {
    if (isOpen(statement)) return [];
    const hit = firstHit(statement, "environment") ?? (firstHit(statement, "branch", "tag", "pullRequest") ? void 0 : firstHit(statement, "environmentAndRef"));
    if (hit === void 0) return [];
    return [
      {
        at: statement.at,
        why: `An environment that nobody named comes in, here ${hit.claims["environment"]}: whoever can push a workflow makes one, without protection.${asFarAsKnown(hit)}`,
        fix: "Name each environment (environments), and protect it on GitHub.",
        ...shown(hit)
      }
    ];
  })
};

// modules/audit/rules/everyone.ts
var everyone = {
  name: "everyone",
  severity: "warning",
  means: "an Allow names everybody as principal, or everybody but some (`NotPrincipal`)",
  find: ({ statements }) => statements.flatMap((each3) => {
    const { Effect, Principal, NotPrincipal } = each3.statement;
    const all3 = NotPrincipal !== void 0 || principalsOf(Principal)?.some((one3) => one3 !== void 0 && isEveryone(one3));
    if (Effect !== "Allow" || !all3) return [];
    return [
      {
        at: each3.at,
        why: `The principal is everybody${NotPrincipal === void 0 ? "" : " but those that are named"}: every identity provider of the account may bring a token${isOpen(each3) ? "" : ", and only the conditions hold it back"}.`,
        fix: 'Name the provider: "Principal": { "Federated": "arn:aws:iam::ACCOUNT:oidc-provider/token.actions.githubusercontent.com" }.'
      }
    ];
  })
};

// modules/audit/rules/forged-subject.ts
var forgedSubject = {
  name: "forged-subject",
  severity: "warning",
  means: "another repository of the owner comes in, if its subject is customised so that it looks like the one that is named",
  find: ({ statements }) => statements.flatMap((statement) => {
    const hit = isOpen(statement) ? void 0 : firstHit(statement, "customisedNeighbour");
    if (hit === void 0) return [];
    return [
      {
        at: statement.at,
        why: `A wildcard stands before the end of the repository: another repository of the owner can put the rest into a claim of a customised subject.${asFarAsKnown(hit)}`,
        fix: 'Write owner and repository out, with their ids: repositories: ["owner@id/name@id"].',
        ...shown(hit)
      }
    ];
  })
};

// modules/audit/rules/idle-denial.ts
function isIdle(key) {
  const [, issuer = "", claim2 = ""] = /^(.*):([^:]*)$/.exec(key.toLowerCase()) ?? [];
  return isGithub(issuer) && !EVALUATED.has(claim2);
}
var idleDenial = {
  name: "idle-denial",
  severity: "warning",
  means: "a Deny hangs on a claim that AWS does not evaluate, and holds back nobody",
  find: ({ document }) => statementsOf(document).flatMap(({ Effect, Condition }, at3) => {
    if (Effect !== "Deny") return [];
    const absent = traceConditions(Condition ?? {}, {}, document.Version).find(({ key, matched }) => isIdle(key) && matched === false);
    if (absent === void 0) return [];
    return [
      {
        at: at3,
        why: `The Deny asks for ${absent.key}, which AWS does not evaluate: it never holds, and the Deny holds back nobody.`,
        fix: `Ask for one of ${[...EVALUATED].sort().join(", ")}, or leave the Deny out.`
      }
    ];
  })
};

// modules/audit/rules/ids-behind-hyphen.ts
var LIKE_ID = /-\d{4,}$/;
var idsBehindHyphen = {
  name: "ids-behind-hyphen",
  severity: "unsafe",
  means: "ids stand behind a hyphen instead of @, so that they are part of names that anybody can register",
  find: ({ statements }) => statements.flatMap((statement) => {
    const hit = isOpen(statement) ? void 0 : firstSuch(statement, "successor", ({ sub }) => isLikeIds(subjectOf2(sub)));
    if (hit === void 0) return [];
    const { owner: owner2 = "", repository: repository2 = "" } = subjectOf2(hit.claims["sub"]);
    return [
      {
        at: statement.at,
        why: `The ids stand behind a hyphen: the repository that is meant never comes in, and whoever registers the owner ${owner2} does.${asFarAsKnown(hit)}`,
        fix: `Immutable subjects have an @: repositories: [${JSON.stringify(`${owner2.replace(/-(\d+)$/, "@$1")}/${repository2.replace(/-(\d+)$/, "@$1")}`)}].`,
        ...shown(hit)
      }
    ];
  })
};
var subjectOf2 = (sub = "") => parseSubject(literalValue(sub, void 0));
var isLikeIds = ({ owner: owner2 = "", repository: repository2 = "", ownerId }) => ownerId === void 0 && LIKE_ID.test(owner2) && LIKE_ID.test(repository2);

// modules/audit/rules/ignored-case.ts
var ignoredCase = {
  name: "ignored-case",
  severity: "warning",
  means: "upper and lower case are ignored: branches that differ in case alone are different branches",
  find: ({ statements }) => statements.flatMap(
    ({ at: at3, statement, doors }) => doors.length === 0 || !Object.keys(statement.Condition ?? {}).some((operator) => /IgnoreCase/.test(operator) && !/Not/.test(operator)) ? [] : [
      {
        at: at3,
        why: "Upper and lower case are ignored: on GitHub main and Main are two branches, of which one may be protected.",
        fix: "Ask with StringEquals, in the letters of GitHub."
      }
    ]
  )
};

// modules/audit/rules/moving-workflow.ts
var COMMIT = /@[0-9a-f]{40}$/;
var movingWorkflow = {
  name: "moving-workflow",
  severity: "warning",
  means: "all that narrows it is a called workflow at a branch or tag, which can be moved",
  find: ({ statements }) => statements.flatMap((statement) => {
    const hit = isOpen(statement) ? void 0 : callerOnly(statement);
    if (hit === void 0) return [];
    return [
      {
        at: statement.at,
        why: `What comes in is held by the called workflow ${calledBy(hit.claims)} alone: whoever may move its branch or tag has the role.${asFarAsKnown(hit)}`,
        fix: "Ask for the workflow at a full commit (\u2026@<40 hexadecimal digits>), or name the branch or environment of the caller too.",
        ...shown(hit)
      }
    ];
  })
};
var calledBy = ({ job_workflow_ref: claim2 = "", sub = "" }) => /job_workflow_ref:([^:]*)/.exec(sub)?.[1] ?? claim2;
var isMoving = (claims) => !COMMIT.test(calledBy(claims));
var ATTACKERS2 = [
  ...["neighbour", "customisedNeighbour", "successor", "recreator"],
  ...["pullRequest", "branch", "tag", "environment", "noPlace"]
];
function callerOnly({ statement, doors, at: at3 }) {
  if (!/workflow_ref/i.test(JSON.stringify(statement.Condition ?? {}))) return void 0;
  for (const door of doors)
    for (const attacker2 of ATTACKERS2) {
      const hit = door.hit(attacker2, at3) === void 0 ? door.hitSuch(attacker2, at3, isMoving, true) : void 0;
      if (hit !== void 0) return hit;
    }
  return void 0;
}

// modules/audit/rules/negated-condition.ts
var negatedCondition = {
  name: "negated-condition",
  severity: "info",
  means: "an Allow says who may not come in, instead of who may",
  find: ({ statements }) => statements.flatMap(({ at: at3, statement, doors }) => {
    const negated = doors.length === 0 ? [] : Object.keys(statement.Condition ?? {}).filter((operator) => /Not/.test(operator));
    if (negated.length === 0) return [];
    return [
      {
        at: at3,
        why: `${negated.join(" and ")} in an Allow ${negated.length === 1 ? "holds" : "hold"} for everybody who is not named, and where the key is absent.`,
        fix: "Name who may come in; keep what must never come in for a Deny."
      }
    ];
  })
};

// modules/audit/rules/no-place.ts
var noPlace = {
  name: "no-place",
  severity: "warning",
  means: "a customised subject comes in that says neither branch nor environment",
  find: ({ statements }) => statements.flatMap((statement) => {
    const hit = isOpen(statement) || firstHit(statement, "branch") ? void 0 : firstHit(statement, "noPlace");
    if (hit === void 0) return [];
    return [
      {
        at: statement.at,
        why: `The subject names a repository, and neither branch, tag nor environment: every branch and pull request of it comes in.${asFarAsKnown(hit)}`,
        fix: "Put context into the template of the subject, or ask for the claim environment or ref beside it.",
        ...shown(hit)
      }
    ];
  })
};

// modules/audit/rules/nobody.ts
var nobody = {
  name: "nobody",
  severity: "warning",
  means: "a statement lets in no token of GitHub at all",
  find: ({ statements }) => statements.flatMap((each3) => {
    if (each3.doors.length === 0 || namesEverybody(each3) || firstHit(each3, "anybody") !== void 0) return [];
    const { why, fix } = reasonOf(each3);
    return [{ at: each3.at, why: `No token of GitHub comes in: ${why}`, fix }];
  })
};
var namesEverybody = ({ statement: { Principal, NotPrincipal } }) => NotPrincipal !== void 0 || (principalsOf(Principal) ?? []).some((each3) => each3 !== void 0 && isEveryone(each3));
function reasonOf({ statement, doors, at: at3 }) {
  const [door] = doors;
  const issuer = door?.issuer ?? "";
  const asked = door?.askedAt(at3)?.constraints ?? [];
  if (![statement.Action ?? "*"].flat().some((action) => matchesPatternIgnoringCase(String(action), "sts:AssumeRoleWithWebIdentity")))
    return { why: "the statement does not allow sts:AssumeRoleWithWebIdentity.", fix: 'Write "Action": "sts:AssumeRoleWithWebIdentity".' };
  const prefix = `${issuer}:`.toLowerCase();
  const elsewhere3 = asked.find(({ key }) => !key.startsWith(prefix) && /:(sub|aud)$/.test(key));
  if (elsewhere3 !== void 0)
    return {
      why: `the condition key ${elsewhere3.name} does not begin with the issuer of the provider, ${issuer}, without a scheme.`,
      fix: `Write the key as ${issuer}:${elsewhere3.name.split(":").at(-1)}.`
    };
  const unknown3 = asked.find(({ key }) => key.startsWith(prefix) && !EVALUATED.has(key.slice(prefix.length)));
  if (unknown3 !== void 0)
    return {
      why: `AWS does not evaluate the claim ${unknown3.name.slice(prefix.length)}, which is absent to its conditions.`,
      fix: `Leave the condition out, or ask for one of ${[...EVALUATED].sort().join(", ")}.`
    };
  const literal2 = asked.find(({ operator, values: values2 }) => /Equals/.test(operator) && values2.some(({ text: text4 }) => /[*?]/.test(text4)));
  if (literal2 !== void 0)
    return {
      why: `${literal2.operator} takes * and ? for plain characters, and no ${literal2.name.split(":").at(-1)} of GitHub has them.`,
      fix: "Compare patterns with StringLike, in a statement of their own; better, write out what is meant."
    };
  return {
    why: "what is asked for together no job has, or no subject of GitHub looks like it (a colon of an environment's name is written %3A), or a Deny holds back all.",
    fix: "Compare with a token of the job that is meant: cdktf-aws-github-oidc explain."
  };
}

// modules/audit/rules/old-version.ts
var oldVersion = {
  name: "old-version",
  severity: "warning",
  means: "the policy's Version is not 2012-10-17",
  find: ({ document: { Version }, isOfGithub: isOfGithub2 }) => Version === "2012-10-17" || !isOfGithub2 ? [] : [
    {
      why: `The policy ${Version === void 0 ? "has no Version, which means 2008-10-17" : `is of Version ${Version}`}: policy variables are plain text in it.`,
      fix: 'Write "Version": "2012-10-17".'
    }
  ]
};

// modules/iam/compare/canonical.ts
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  return `{${Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}

// modules/iam/compare/grants.ts
var MOST_GRANTS = 4096;
var MOST_SUBJECTS = 200;
var grantsOf = (document, kind) => statementsOf(document).flatMap((statement) => {
  const grants = split2(statement, kind, document.Version);
  return grants ?? [opaqueGrant(statement, document.Version)];
});
function split2(statement, kind, version3) {
  const { Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition } = statement;
  if (!hasKnownElements(statement) || !(Effect === "Allow" || Effect === "Deny")) return void 0;
  if (NotPrincipal !== void 0) return void 0;
  const trust = kind === "trust";
  if (trust === (Principal === void 0) || trust && (Resource !== void 0 || NotResource !== void 0)) return void 0;
  const principals = trust ? allPrincipals(Principal) : [void 0];
  const actions3 = partsOf2(Action, NotAction, ignoringCase);
  const resources = trust ? [void 0] : partsOf2(Resource, NotResource, (text4) => patternValue(text4, version3));
  const constraints = constraintsOf(Condition, version3);
  if (!principals || !actions3 || !resources || !constraints) return void 0;
  const conditions2 = trust ? bySubject(withOneSubject(constraints)) : [constraints];
  if (principals.length * actions3.length * resources.length * conditions2.length > MOST_GRANTS) return void 0;
  return principals.flatMap(
    (principal) => actions3.flatMap(
      (action) => resources.flatMap(
        (resource) => conditions2.map(
          (each3) => withId({ effect: Effect, ...principal && { principal }, action, ...resource && { resource }, constraints: each3 })
        )
      )
    )
  );
}
function withOneSubject(constraints) {
  const subjects2 = constraints.filter(({ key, plain: plain4 }) => plain4 && key.endsWith(":sub"));
  const exact = subjects2.find(({ values: values2 }) => values2.every(isExact));
  const others = subjects2.filter((each3) => each3 !== exact && each3.key === exact?.key);
  const isKnown = others.every(({ values: values2 }) => values2.length <= MOST_SUBJECTS && values2.every(({ pattern }) => pattern !== void 0));
  if (exact === void 0 || others.length === 0 || !isKnown || exact.values.length > MOST_SUBJECTS) return constraints;
  const left = exact.values.filter((value) => others.every(({ values: values2 }) => values2.some((wide) => valueIncludes(wide, value))));
  const one3 = makeConstraint(exact.name, exact.operator, true, left);
  return constraints.flatMap((each3) => each3 === exact ? [one3] : others.includes(each3) ? [] : [each3]);
}
function bySubject(constraints) {
  const subjects2 = constraints.find(({ key, plain: plain4, values: values2 }) => plain4 && key.endsWith(":sub") && values2.length > 1);
  if (subjects2 === void 0) return [constraints];
  return subjects2.values.map(
    (value) => constraints.map((each3) => each3 === subjects2 ? makeConstraint(each3.name, each3.operator, true, [value]) : each3)
  );
}
function allPrincipals(principals) {
  const named3 = principalsOf(principals) ?? [];
  const known3 = named3.flatMap((each3) => each3 ?? []);
  return known3.length === 0 || known3.length < named3.length ? void 0 : known3;
}
function partsOf2(element2, opposite, read2) {
  if (element2 === void 0 === (opposite === void 0)) return void 0;
  const texts = asList(element2 ?? opposite);
  if (texts.length === 0 || !texts.every((text4) => typeof text4 === "string")) return void 0;
  const unique7 = [...new Map(texts.map(read2).map((value) => [value.key, { ...value }])).values()];
  return element2 === void 0 ? [{ except: unique7 }] : unique7.map((value) => ({ value }));
}
var underConditions = ({ id: _, ...grant }, constraints) => withId({ ...grant, constraints });
var withId = (grant) => ({
  id: JSON.stringify([
    grant.effect,
    grant.principal?.type,
    grant.principal?.id,
    idOf(grant.action),
    grant.resource && idOf(grant.resource),
    ...grant.constraints.map(({ id }) => id)
  ]),
  ...grant
});
var idOf = (part) => "value" in part ? part.value.key : { except: part.except.map(({ key }) => key).sort() };
function opaqueGrant({ Sid: _, ...statement }, version3) {
  const opaque = `${version3 ?? ""} ${canonical(statement)}`;
  const effect = statement.Effect === "Deny" ? "Deny" : "Allow";
  return { id: `opaque ${opaque}`, effect, action: { except: [] }, constraints: [], opaque };
}

// modules/trust/github-exposure.ts
function githubExposure(issuer, constraints) {
  const plain4 = constraints.filter((each3) => each3.plain);
  if (plain4.some(({ key }) => isUnknownClaim(issuer, key))) return "nobody";
  const pins = new Set(plain4.flatMap((each3) => pinsOf(issuer, each3)));
  const repository2 = pins.has("repository") || pins.has("name-only") && pins.has("repository name");
  if (repository2) return pins.has("job") ? "named" : "writers";
  return pins.has("owner") ? "organisation" : "anyone";
}
var isImpossibleClaim = (issuer, constraint) => asksForOneOf(constraint) && constraint.key.startsWith(keyOf(issuer, "")) && constraint.values.every((value) => isImpossibleValue(constraint.key.slice(keyOf(issuer, "").length), value));
var isImpossibleValue = (claim2, value) => claim2 === "sub" ? isImpossible(parseSubject(value)) : isExact(value) && WITHOUT_WILDCARDS.has(claim2) && /[*?]/.test(value.text);
var WITHOUT_WILDCARDS = /* @__PURE__ */ new Set([
  "actor",
  "actor_id",
  "enterprise_id",
  "ref",
  "repository",
  "repository_id",
  "repository_owner_id"
]);
var isForeign = (issuer, key) => !key.startsWith(keyOf(issuer, "")) && !UNSEEN_KEYS.some((pattern) => includesPattern(pattern, literalPattern(key)));
var isUnknownClaim = (issuer, key) => issuer === ISSUER && key.startsWith(keyOf(issuer, "")) && !EVALUATED.has(key.slice(keyOf(issuer, "").length));
function pinsOf(issuer, { key, values: values2 }) {
  const claim2 = key.slice(keyOf(issuer, "").length);
  const pins = values2.map((value) => claim2 === "sub" ? subjectPins(value) : issuer === ISSUER ? claimPins(claim2, value) : []);
  return pins[0]?.filter((pin) => pins.every((others) => others.includes(pin))) ?? [];
}
var CLAIM_PINS = {
  repository: "repository name",
  repository_id: "repository",
  repository_owner_id: "owner",
  enterprise_id: "owner",
  environment: "job"
};
var claimPins = (claim2, value) => {
  const pin = isExact(value) && Object.hasOwn(CLAIM_PINS, claim2) ? CLAIM_PINS[claim2] : void 0;
  return pin === void 0 ? [] : [pin];
};
var OWNER2 = /^repo:[^@/:]+(?:@\d+)?\//;
var REPOSITORY2 = /^(?:repo:[^@/:]+\/[^@/:]+(?:@\d+)?|repo:[^@/:]+@\d+\/[^@/:]+@\d+|repository_id:\d+)(?=:|$)/;
var OWNER_ID2 = /^repository_owner_id:\d+(?=:|$)/;
var JOB = /^:(?:ref:refs\/(?:heads|tags)\/|environment:)[^:]/s;
function subjectPins(value) {
  const { text: text4 } = parseSubject(value);
  const [owner2] = OWNER2.exec(text4) ?? [];
  const [repository2] = REPOSITORY2.exec(text4) ?? [];
  const [ownerId] = OWNER_ID2.exec(text4) ?? [];
  const isJob = isExact(value) && repository2 !== void 0 && JOB.test(text4.slice(repository2.length));
  return [
    ...owner2 !== void 0 && begins(value, owner2) ? ["owner", ...owner2.includes("@") ? [] : ["name-only"]] : [],
    ...ownerId !== void 0 && says(value, ownerId) ? ["owner"] : [],
    ...repository2 !== void 0 && says(value, repository2) ? ["repository"] : [],
    ...isJob ? ["job"] : []
  ];
}
var begins = ({ outer }, text4) => includesPattern([...literalPattern(text4), ...parsePattern("*")], outer);
var says = (value, claims) => begins(value, `${claims}:`) || includesPattern(literalPattern(claims), value.outer);

// modules/trust/exposure.ts
var EXPOSURES = ["anyone", "organisation", "writers", "named", "nobody"];
function exposureOf(grant) {
  const { principal, opaque, constraints } = grant;
  if (opaque !== void 0 || principal === void 0 || principal.type !== "AWS" && principal.id.includes("*")) return "anyone";
  if (admitsNobody(grant)) return "nobody";
  const issuer = issuerOf(grant);
  if (issuer !== void 0) return isGithub(issuer) ? githubExposure(issuer, constraints) : otherIssuer(constraints);
  if (principal.type === "Federated") return "organisation";
  if (principal.type !== "AWS") return "named";
  if (principal.id === "*") return constraints.some(holdsToAccounts) ? "organisation" : "anyone";
  return /^\d{12}$/.test(principal.id) ? "organisation" : "named";
}
function admitsNobody(grant) {
  const [issuer, plain4] = [issuerOf(grant), grant.constraints.filter((each3) => each3.plain)];
  if (plain4.some(({ values: values2 }) => values2.length === 0)) return true;
  if (issuer === void 0 || !isGithub(issuer)) return false;
  return plain4.some(({ key }) => isForeign(issuer, key)) || grant.constraints.some((each3) => isImpossibleClaim(issuer, each3));
}
var isExactly = ({ plain: plain4, values: values2 }) => plain4 && values2.every(isExact);
function otherIssuer(constraints) {
  const subject2 = constraints.find((each3) => asksForOneOf(each3) && each3.key.endsWith(":sub"));
  if (subject2 === void 0) return "anyone";
  if (subject2.values.every(isExact)) return "named";
  return subject2.values.every((value) => isExact(value) || NAMES_SOMEBODY.test(beginningOf(value))) ? "organisation" : "anyone";
}
var NAMES_SOMEBODY = /^[^:/|]+[:/|][^:/|]+[:/|]|^\{?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}?[:/|]/i;
function beginningOf({ outer }) {
  const wildcard = outer.findIndex(isWildcard);
  return outer.slice(0, wildcard < 0 ? outer.length : wildcard).join("");
}
var holdsToAccounts = (constraint) => isExactly(constraint) && /^aws:(principalorgid|principalaccount|principalarn|sourceaccount)$/.test(constraint.key);

// modules/words/subject.ts
var ANY_REPOSITORY = "a job of any repository on GitHub";
function subjectInWords(subject2) {
  const { text: text4, owner: owner2, repository: repository2, context } = subject2;
  if (isImpossible(subject2)) return `nobody: no token has the subject ${text4}, of which * and ? are no wildcards`;
  if (owner2 === void 0 && context?.kind === "anything") return ANY_REPOSITORY;
  const job = owner2 !== void 0 && repository2 !== void 0 && context && jobInWords(context, repositoryInWords(subject2), subject2.exact);
  return job || `a token whose subject is ${text4}`;
}
function repositoryInWords(subject2) {
  const { exact, owner: owner2 = "", ownerId, repository: repository2 = "", repositoryId } = subject2;
  const isWild = (part) => !exact && isPattern(part);
  if (isWild(owner2)) {
    const of2 = owner2 === "*" ? "" : ` whose owner is like ${owner2}`;
    return `any repository on GitHub${of2}${repository2 === "*" ? "" : ` that is called ${repository2}`}`;
  }
  const id = (kind, value) => {
    if (value === void 0) return [];
    if (!isWild(value)) return [`${kind} id ${value}`];
    return [value === "*" ? `any ${kind} id` : `${kind} id like ${value}`];
  };
  const inBrackets = (ids) => ids.length === 0 ? "" : ` (${ids.join(", ")})`;
  if (!isWild(repository2)) return `${owner2}/${repository2}${inBrackets([...id("owner", ownerId), ...id("repository", repositoryId)])}`;
  const like2 = repository2 === "*" ? "" : ` like ${repository2}`;
  return `any repository of ${owner2}${inBrackets(id("owner", ownerId))}${like2}${inBrackets(id("repository", repositoryId))}`;
}
var isPattern = (text4) => /[*?]/.test(text4);
function jobInWords(context, repository2, exact) {
  switch (context.kind) {
    case "anything":
      return `anyone who can push a branch to ${repository2}: any branch, tag, environment or pull request`;
    case "pull_request":
      return `a pull request of ${repository2}: anyone who can push a branch there`;
    case "environment": {
      if (!exact && context.name === "*") return `a job with any environment of ${repository2}`;
      const like2 = !exact && isPattern(context.name) ? "an environment like" : "the environment";
      return `a job with ${like2} ${rawName(context.name)} of ${repository2}`;
    }
    case "other":
      return customisedInWords(context.name, repository2);
    default:
      if (!exact && context.kind === "ref" && /^(refs\/?)?\*$/.test(context.name))
        return `anyone who can push a branch to ${repository2}: a workflow on any branch or tag`;
      return `a workflow ${onRef(context, exact)} of ${repository2}`;
  }
}
function customisedInWords(text4, repository2) {
  const { first: first2, rest } = customisedContext(text4) ?? {};
  const job = first2 && jobInWords(first2, repository2, true);
  return job && `${job}, with a customised subject that goes on ${rest === "*" ? "with further claims" : rest}`;
}
var refInWords = (ref2, exact) => onRef(refOf(ref2), exact);
function onRef({ kind, name }, exact) {
  if (kind === "ref") return `on the ref ${name}`;
  if (exact || !isPattern(name)) return `on ${kind} ${name}`;
  return name === "*" ? `on any ${kind}` : `on any ${kind} like ${name}`;
}

// modules/words/conditions.ts
function furtherClaims({ ref: ref2, repository_id }) {
  const onRefs = ref2.length === 0 ? "" : `, ${ref2.map((each3) => refInWords(readable(each3.text), isExact(each3))).join(" or ")}${dead("ref", ref2)}`;
  const ids = repository_id.map(({ text: text4 }) => text4).join(" or ");
  return `${onRefs}${ids === "" ? "" : `, only while its repository id is ${ids}${dead("repository_id", repository_id)}`}`;
}
var dead = (claim2, values2) => values2.length > 0 && values2.every((value) => isImpossibleValue(claim2, value)) ? " (which no token has: * and ? are no wildcards here, so nobody comes in)" : "";
var readable = (value) => value.replaceAll("${$}", "$");
function conditionInWords(constraint, issuer) {
  const { key, name, operator, plain: plain4, values: values2 } = constraint;
  const texts = values2.map(({ text: text4 }) => text4).join(" or ");
  const prefix = `${issuer}:`.toLowerCase();
  const claim2 = issuer !== void 0 && key.startsWith(prefix) ? name.slice(prefix.length) : void 0;
  const impossible = claim2 !== void 0 && asksForOneOf(constraint) ? dead(claim2.toLowerCase(), values2) : "";
  const isPattern2 = values2.some((value) => !isExact(value));
  const [ofArns, ifExists] = /^Arn(?:Equals|Like)(IfExists)?$/.exec(operator) ?? [];
  if (ofArns !== void 0) return `only if ${name}${ifExists ? ", where the call has it," : ""} is ${isPattern2 ? "like " : ""}${texts}`;
  if (!plain4) return `if ${operator} ${name} ${texts}${impossible}`;
  const asked = `${isPattern2 ? "like " : ""}${texts}`;
  const known3 = claim2 === void 0 ? void 0 : CLAIMS[claim2.toLowerCase()]?.(asked);
  return `${known3 ?? `only if ${claim2 === void 0 ? name : `its ${claim2}`} is ${asked}`}${impossible}${deadKey(key, issuer)}`;
}
var CLAIMS = {
  job_workflow_ref: (asked) => `only in the workflow file ${asked}`,
  actor_id: (asked) => `only if a user whose id is ${asked} started it`,
  workflow: (asked) => `only in a workflow whose name is ${asked} (any may be called so)`
};
function deadKey(key, issuer) {
  if (issuer === void 0) return "";
  if (isForeign(issuer, key)) return " (GitHub's tokens give no such key, so nobody comes in)";
  return isUnknownClaim(issuer, key) ? " (AWS knows no such claim, so nobody comes in)" : "";
}

// modules/words/principals.ts
function principalInWords({ type, id }, constraints, issuer) {
  const name = issuer === void 0 ? nameOf(type, id) : `whoever the identity provider ${issuer} signs in`;
  return `${name}${constraints.map((each3) => `, ${conditionInWords(each3)}`).join("")}`;
}
function nameOf(type, id) {
  if (type === "Federated") return `whoever the SAML provider ${id.split(":saml-provider/")[1]} signs in`;
  if (type === "Service") return `the AWS service ${id}`;
  if (type !== "AWS") return `the ${type} ${id}`;
  if (id === "*") return "anyone with an AWS account";
  if (/^\d{12}$/.test(id)) return `whoever AWS account ${id} lets`;
  const [, , , , account = "", resource = ""] = id.split(":");
  const [, kind, name] = /^(role|user|assumed-role)\/(.+)$/.exec(resource) ?? [];
  return kind === void 0 ? `the AWS principal ${id}` : `the ${kind === "user" ? "user" : "role"} ${name} of AWS account ${account}`;
}

// modules/words/who.ts
function whoInWords(grant) {
  const { principal, opaque, constraints } = grant;
  if (opaque !== void 0 || principal === void 0)
    return `whoever a statement admits that cannot be put into words (${shortened(opaque ?? "")})`;
  const issuer = issuerOf(grant);
  const who = issuer !== void 0 && isGithub(issuer) ? jobInWords2(issuer, constraints) : principalInWords(principal, constraints, issuer);
  return `${who}${purpose(grant)}`;
}
var shortened = (text4) => text4.length > 1e3 ? `${text4.slice(0, 1e3)}\u2026` : text4;
function purpose({ action }) {
  if (!("value" in action)) return ", for all but some calls";
  const text4 = action.value.text.toLowerCase();
  if (/^(sts:assumerole\w*|sts:assumerole\*|sts:\*|\*)$/.test(text4)) return "";
  if (text4 === "sts:tagsession") return " (may tag its sessions)";
  if (text4 === "sts:setsourceidentity") return " (may name its source identity)";
  return ` (${text4})`;
}
function jobInWords2(issuer, constraints) {
  const claim2 = (name) => constraints.find(({ key, plain: plain4 }) => plain4 && key === keyOf(issuer, name));
  const [subject2, audience2, ref2, repositoryId] = [claim2("sub"), claim2("aud"), claim2("ref"), claim2("repository_id")];
  const subjects2 = subject2?.values.map(parseSubject);
  const environment = claim2("environment");
  const said = /* @__PURE__ */ new Set([
    subject2,
    ref2,
    repositoryId,
    isUsual(audience2) ? audience2 : void 0,
    environment && subjects2?.every((each3) => names(each3, environment)) ? environment : void 0
  ]);
  const others = constraints.filter((each3) => !said.has(each3));
  return [
    subjects2 === void 0 ? ANY_REPOSITORY : subjects2.map(subjectInWords).join(" or ") || NO_SUBJECT,
    furtherClaims({ ref: ref2?.values ?? [], repository_id: repositoryId?.values ?? [] }),
    audience2 === void 0 ? ", for any audience" : "",
    ...others.map((each3) => `, ${conditionInWords(each3, issuer)}`)
  ].join("");
}
var NO_SUBJECT = "nobody: no subject meets both conditions on it";
var names = ({ exact, context }, { values: values2 }) => exact && context?.kind === "environment" && values2.some((value) => isExact(value) && patternText(value.pattern ?? []) === rawName(context.name));
var isUsual = (audience2) => audience2?.values.every((value) => isExact(value) && /^sts\.amazonaws\.com(\.cn)?$/.test(value.text)) ?? true;

// modules/audit/rules/other-principal.ts
var SEVERITY = { anyone: "unsafe", organisation: "info", named: "info" };
var LOOKS_LIKE_GITHUB = /github/i;
var otherPrincipal = {
  name: "other-principal",
  severity: "info",
  means: "others than jobs of GitHub come in: accounts, services, other identity providers; unsafe where anybody does",
  find: ({ document, statements, isOfGithub: isOfGithub2 }) => statements.flatMap(({ at: at3, statement }) => {
    if (statement.Effect !== "Allow") return [];
    const { NotPrincipal, ...named3 } = statement;
    const asked = NotPrincipal === void 0 ? statement : { ...named3, Principal: "*" };
    const grants = grantsOf({ ...document, Statement: asked }, "trust").filter((grant) => {
      const issuer = issuerOf(grant);
      return grant.opaque === void 0 && !(issuer !== void 0 && isGithub(issuer)) && !isWebIdentityOfEverybody(grant);
    });
    const severityOf = (grant) => LOOKS_LIKE_GITHUB.test(issuerOf(grant) ?? "") ? "unsafe" : SEVERITY[exposureOf(grant)];
    const found3 = new Map(grants.map((grant) => [whoInWords(grant), severityOf(grant)]));
    return [...found3].flatMap(
      ([who, severity]) => severity === void 0 || severity !== "unsafe" && !isOfGithub2 ? [] : [
        {
          at: at3,
          severity,
          why: `Beside jobs of GitHub there comes in: ${who}.`,
          fix: severity === "unsafe" ? "Name who may come in." : "Give them a role of their own, unless this one is meant for them."
        }
      ]
    );
  })
};
var isWebIdentityOfEverybody = ({ principal, action }) => principal?.id === "*" && "value" in action && action.value.text.toLowerCase() === "sts:assumerolewithwebidentity";

// modules/audit/rules/pull-request.ts
var pullRequest = {
  name: "pull-request",
  severity: "warning",
  means: "pull requests come in, without an environment",
  find: ({ statements }) => statements.flatMap((statement) => {
    const hit = isOpen(statement) ? void 0 : firstHit(statement, "pullRequest");
    if (hit === void 0) return [];
    return [
      {
        at: statement.at,
        why: `Pull requests come in, and run the workflow that they bring: whoever can push a branch has the role.${asFarAsKnown(hit)}`,
        fix: "Deploy from an environment or a branch that is protected; give pull requests a role of their own that only reads, with pullRequest: true.",
        ...shown(hit)
      }
    ];
  })
};

// modules/audit/rules/recreated-repository.ts
var recreatedRepository = {
  name: "recreated-repository",
  severity: "warning",
  means: "a repository that its owner makes anew under the same name comes in; only information where no id is left open by a wildcard",
  find: ({ statements }) => statements.flatMap((statement) => {
    const first2 = isOpen(statement) || firstHit(statement, "successor") ? void 0 : firstHit(statement, "recreator");
    if (first2 === void 0) return [];
    const byWildcard = firstSuch(statement, "recreator", ({ sub = "" }) => /@\d/.test(sub));
    const hit = byWildcard ?? first2;
    return [
      {
        at: statement.at,
        severity: byWildcard ? "warning" : "info",
        why: `The owner is held by its id, and the repository by its name alone: one that is made anew under the name comes in.${asFarAsKnown(hit)}`,
        fix: 'Ask for the id of the repository too: repositories: ["owner@id/name@id"].',
        ...shown(hit)
      }
    ];
  })
};

// modules/audit/rules/recycled-name.ts
var recycledName = {
  name: "recycled-name",
  severity: "warning",
  means: "a repository is trusted by its name alone, which somebody else can register after a rename or deletion",
  find: ({ statements }) => statements.flatMap((statement) => {
    const hit = isOpen(statement) ? void 0 : firstHit(statement, "successor");
    if (hit === void 0) return [];
    return [
      {
        at: statement.at,
        why: `Only names are asked for, and no id: whoever registers the name after a rename or deletion comes in, and a repository that is new, renamed or has immutable subjects never does.${asFarAsKnown(hit)}`,
        fix: 'repositories: ["owner@id/name@id"]; while the repository still has subjects without ids, ask for the claim repository_id beside the name.',
        ...shown(hit)
      }
    ];
  })
};

// modules/audit/rules/ref-pattern.ts
var refPattern = {
  name: "ref-pattern",
  severity: "warning",
  means: "branches or tags come in by a pattern, or any of them",
  find: ({ statements }) => statements.flatMap((statement) => {
    const hits = isOpen(statement) ? [] : ["branch", "tag"].map((kind) => [kind, firstHit(statement, kind)]);
    return hits.flatMap(
      ([kind, hit]) => hit === void 0 ? [] : [
        {
          at: statement.at,
          why: `A ${kind} that nobody named comes in, here ${hit.claims["ref"]}: whoever may make one like it has the role.${asFarAsKnown(hit)}`,
          fix: `Name each ${kind} (${kind === "tag" ? "gitTags" : "branches"}), ask for a protected environment, or let a ruleset say who may make and push them.`,
          ...shown(hit)
        }
      ]
    );
  })
};

// modules/audit/rules/repeated-key.ts
var repeatedKey = {
  name: "repeated-key",
  severity: "warning",
  means: "the JSON has a key twice, and the first one is lost",
  find: ({ repeatedKeys }) => repeatedKeys.map((key) => ({
    why: `${key} stands twice in the text: the last one counts, and what the first one asks is lost.`,
    fix: "Put both into one: several keys of one operator are ANDed."
  }))
};

// modules/audit/rules/whole-organisation.ts
var wholeOrganisation = {
  name: "whole-organisation",
  severity: "unsafe",
  means: "every repository of the owner, or of the enterprise, comes in",
  find: ({ statements }) => statements.flatMap((statement) => {
    if (firstHit(statement, "foreigner", "forger") !== void 0) return [];
    const hit = firstHit(statement, "neighbour") ?? isOrganisationWide(statement);
    if (hit === void 0) return [];
    return [
      {
        at: statement.at,
        why: `Other repositories of the same owner or enterprise come in: whoever can write one of them, or make one, has the role.${asFarAsKnown(hit)}`,
        fix: 'List the repositories that deploy: repositories: ["owner@id/name@id", \u2026].',
        ...shown(hit)
      }
    ];
  })
};

// modules/audit/rules/wide-action.ts
var wideAction = {
  name: "wide-action",
  severity: "info",
  means: "an Allow gives more actions than those that a token needs (`sts:*`); by `NotAction` a warning",
  find: ({ statements }) => statements.flatMap(({ at: at3, statement: { Effect, Action, NotAction } }) => {
    const wide = asList(Action).filter((action) => typeof action === "string" && /[*?]/.test(action));
    if (Effect !== "Allow" || NotAction === void 0 && wide.length === 0) return [];
    return [
      {
        at: at3,
        ...NotAction !== void 0 && { severity: "warning" },
        why: NotAction === void 0 ? `${wide.join(" and ")} gives more than coming in with a token.` : "NotAction gives every action but those that are named, also those that AWS adds later.",
        fix: 'Write "Action": "sts:AssumeRoleWithWebIdentity".'
      }
    ];
  })
};

// modules/audit/unreadable.ts
function unreadable2({ statement, doors }, version3) {
  const { Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition } = statement;
  if (!hasKnownElements(statement)) return "has an element that AWS does not know";
  if (Effect !== "Allow" && Effect !== "Deny") return "has an Effect that is neither Allow nor Deny";
  if (Resource !== void 0 || NotResource !== void 0) return "names a Resource, which a trust policy has not";
  if (Principal === void 0 === (NotPrincipal === void 0)) return "needs either Principal or NotPrincipal";
  if (Action === void 0 === (NotAction === void 0)) return "needs either Action or NotAction";
  if (constraintsOf(Condition, version3) === void 0) return "has a Condition that is no list of operators, keys and values";
  const named3 = principalsOf(Principal ?? NotPrincipal);
  if (named3 === void 0 || named3.length === 0) return "has a principal that cannot be read";
  const providers = doors.map(({ providerArn: providerArn2 }) => providerArn2);
  for (const each3 of named3) {
    if (each3 === void 0) return "has a principal that cannot be read";
    if (each3.id.includes("*") && !isEveryone(each3)) return `names the principal ${each3.id}: what a wildcard means there is not documented`;
    const isProvider = /^arn:[^:]*:iam::[^:]*:(oidc|saml)-provider\/./.test(each3.id) || /^[\w-]+(\.[\w-]+)+$/.test(each3.id);
    if (each3.type === "Federated" && !isProvider) return `names the identity provider ${each3.id}, which is none`;
    if (each3.type === "Federated" && /github/i.test(each3.id) && !each3.id.startsWith("arn:") && !providers.includes(each3.id))
      return `names the identity provider ${each3.id}, where its ARN is wanted`;
  }
  return void 0;
}

// modules/audit/audit.ts
var RULES = Object.values(rules_exports).sort((a, b) => a.name < b.name ? -1 : 1);
var CANNOT_JUDGE = {
  name: "cannot-judge",
  severity: "unsafe",
  means: "a policy that cannot be read or is known only after the apply, a file that is not whole, conditions past all measure"
};
function audit({ roles, doubts }) {
  const several = new Set([...roles, ...doubts].map(({ file }) => file)).size > 1;
  const findings = [
    ...doubts.map((doubt2) => located(undoubtedly(doubt2), doubt2, several)),
    ...roles.flatMap((role2) => auditRole(role2, several))
  ];
  const order = (finding2) => SEVERITIES.indexOf(finding2.severity);
  return findings.map((finding2, at3) => ({ finding: finding2, at: at3 })).sort((a, b) => order(a.finding) - order(b.finding) || a.at - b.at).map(({ finding: finding2 }) => finding2);
}
var reportOf = (findings) => ({
  verdict: verdictOf(findings),
  findings: findings.map(({ file: _, place: __, ...finding2 }) => finding2)
});
function verdictOf(findings) {
  const [worst] = SEVERITIES.filter((severity) => findings.some((finding2) => finding2.severity === severity));
  return worst === void 0 || worst === "info" ? "safe" : worst;
}
var MOST_STATEMENTS = 100;
var cannotJudge = (why) => ({
  rule: CANNOT_JUDGE.name,
  severity: CANNOT_JUDGE.severity,
  why: `${why} What cannot be judged counts as unsafe.`,
  fix: "Give what is missing: the policy as aws iam get-role prints it, or the JSON of a plan that knows it."
});
var undoubtedly = ({ reason }) => cannotJudge(reason);
function auditRole(role2, several) {
  const { trust } = role2;
  if (!("document" in trust)) return [located(cannotJudge(trust.hidden), role2, several)];
  if (statementsOf(trust.document).length > MOST_STATEMENTS)
    return [
      located(
        cannotJudge(`It has more than ${MOST_STATEMENTS} statements, and no trust policy of AWS has room for so many.`),
        role2,
        several
      )
    ];
  const statements = statementsOf(trust.document).map((statement, at3) => ({ at: at3, statement, doors: doorsOf(role2, at3) }));
  const audited = { role: role2, ...trust, statements, isOfGithub: statements.some(({ doors }) => doors.length > 0) };
  const open2 = statements.flatMap((each3) => {
    const why = unreadable2(each3, trust.document.Version);
    return why === void 0 ? [] : [{ ...cannotJudge(`The statement ${why}.`), at: each3.at }];
  });
  return unique([...open2, ...RULES.flatMap((rule) => found(rule, audited))]).map((finding2) => located(finding2, role2, several));
}
var unique = (findings) => [...new Map(findings.map((each3) => [JSON.stringify(each3), each3])).values()];
function found(rule, audited) {
  try {
    return rule.find(audited).map(({ severity = rule.severity, ...rest }) => ({ rule: rule.name, severity, ...rest }));
  } catch (error2) {
    if (!(error2 instanceof TooMuch)) throw error2;
    return [cannotJudge("Its conditions allow more combinations than can be looked at.")];
  }
}
function located({ at: at3, ...finding2 }, { file, place: of2, ...named3 }, several) {
  const place2 = [of2, at3 === void 0 ? "" : `Statement[${at3}]`].filter(Boolean).join(".");
  const { rule, severity, why, token, fix } = finding2;
  const role2 = "name" in named3 ? named3.name : "";
  return { file, place: place2, rule, severity, role: role2, path: several ? `${file}#${place2}` : place2, why, ...token && { token }, fix };
}
function doorsOf({ trust }, at3) {
  if (!("document" in trust)) return [];
  const { document } = trust;
  const { Effect, Principal, NotPrincipal, Condition } = statementsOf(document)[at3] ?? {};
  if (Effect !== "Allow") return [];
  const named3 = statementsOf(document).flatMap((each3) => [
    ...principalsOf(each3.Principal) ?? [],
    ...principalsOf(each3.NotPrincipal) ?? []
  ]);
  const account = /:(\d{12}):/.exec(named3.map((each3) => each3?.id).join(" "))?.[1] ?? "111122223333";
  const own2 = principalsOf(Principal);
  const everyone2 = NotPrincipal !== void 0 || own2?.some((each3) => each3 !== void 0 && isEveryone(each3));
  const federated = (own2 ?? []).flatMap(
    (each3) => each3?.type === "Federated" && isGithub(issuerOfProvider(each3.id) ?? "") ? [each3.id] : []
  );
  const issuers = everyone2 ? [...issuersAsked(constraintsOf(Condition, document.Version) ?? []).filter(isGithub), ISSUER] : [];
  const providers = [...issuers.map((issuer) => `arn:aws:iam::${account}:oidc-provider/${issuer}`), ...federated];
  return [...new Set(providers)].map((providerArn2) => new Door(document, providerArn2));
}

// modules/words/annotation.ts
function annotationLine({ level, title, message, file, line: line3 }) {
  const properties = Object.entries({ file, line: line3, title }).flatMap(
    ([name, value]) => value === void 0 ? [] : [`${name}=${property(String(value))}`]
  );
  return commandLine(`${level} ${properties.join(",")}`, message);
}
var commandLine = (command2, text4) => `::${command2}::${escaped2(text4)}
`;
var escaped2 = (text4) => text4.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var property = (text4) => escaped2(text4).replaceAll(":", "%3A").replaceAll(",", "%2C");

// modules/audit/render/github.ts
var renderGithub = (findings, lineOf) => findings.map((finding2) => annotationLine(annotationOf(finding2, lineOf))).join("");
var LEVELS = { unsafe: "error", warning: "warning", info: "notice" };
function annotationOf(finding2, lineOf) {
  const { file, rule, severity, role: role2, path: path2, why, token, fix } = finding2;
  const said = [
    `${[role2, path2].filter(Boolean).join(", ")}: ${why}`,
    ...token ? [`Comes in: ${JSON.stringify(token)}`] : [],
    `Fix: ${fix}`
  ];
  return { level: LEVELS[severity], file, line: lineOf(finding2), title: `${rule} (${severity})`, message: said.join("\n") };
}

// modules/audit/render/sarif.ts
var import_node_crypto = require("node:crypto");

// modules/json-text.ts
var printJson = (value) => `${JSON.stringify(value, null, 2)}
`;
var DEEPEST = 256;
function readJson(text4) {
  try {
    const value = JSON.parse(text4.replace(/^\uFEFF/, ""));
    return nestingOf(text4) > DEEPEST ? void 0 : { value, repeatedKeys: repeatedKeysOf(text4) };
  } catch {
    return void 0;
  }
}
function nestingOf(text4) {
  let [depth, deepest, quoted3] = [0, 0, false];
  for (let at3 = 0; at3 < text4.length; at3++) {
    const character = text4[at3];
    if (character === '"') quoted3 = !quoted3;
    else if (quoted3) at3 += character === "\\" ? 1 : 0;
    else if (character === "{" || character === "[") deepest = Math.max(deepest, ++depth);
    else if (character === "}" || character === "]") depth--;
  }
  return deepest;
}
var TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/gs;
function repeatedKeysOf(text4) {
  const repeated = /* @__PURE__ */ new Set();
  walk(text4, (here, _, isKnown) => {
    if (isKnown) repeated.add(placeIn(here));
  });
  return [...repeated];
}
function linesOfPlaces(text4) {
  const lines = /* @__PURE__ */ new Map();
  let [line3, counted] = [1, 0];
  walk(text4, (here, at3) => {
    for (let end = text4.indexOf("\n", counted); end >= 0 && end < at3; end = text4.indexOf("\n", counted)) {
      line3++;
      counted = end + 1;
    }
    lines.set(placeIn(here), line3);
  });
  return lines;
}
function walk(text4, visit) {
  const open2 = [];
  for (const { 0: token, index } of text4.matchAll(TOKEN)) {
    const here = open2.at(-1);
    if (token === "{" || token === "[") {
      if (here !== void 0 && here.keys === void 0) visit(here, index, false);
      open2.push({ place: here ? placeIn(here) : "", keys: token === "{" ? /* @__PURE__ */ new Set() : void 0, index: 0, key: void 0 });
    } else if (token === "}" || token === "]") open2.pop();
    else if (here === void 0) continue;
    else if (token === ",") {
      here.index++;
      here.key = void 0;
    } else if (here.keys && here.key === void 0) {
      here.key = String(JSON.parse(token));
      visit(here, index, here.keys.has(here.key));
      here.keys.add(here.key);
    }
  }
}
var placeIn = ({ place: place2, keys, index, key = "" }) => keys === void 0 ? `${place2}[${index}]` : /^[\w-]+$/.test(key) ? `${place2}${place2 && "."}${key}` : `${place2}[${JSON.stringify(key)}]`;

// modules/audit/render/sarif.ts
var LEVELS2 = { unsafe: "error", warning: "warning", info: "note" };
var SECURITY = { unsafe: "9.0", warning: "5.0", info: "1.0" };
var PAGE = "docs/audit.md";
var renderSarif = (findings, lineOf, version3) => {
  const rules = [...RULES, CANNOT_JUDGE].map(({ name, severity, means }) => ({
    id: name,
    shortDescription: { text: means },
    help: { text: `See ${PAGE}.` },
    defaultConfiguration: { level: LEVELS2[severity] },
    properties: { "security-severity": SECURITY[severity], tags: ["security"] }
  }));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "cdktf-aws-github-oidc", version: version3, rules } },
        results: findings.map((finding2) => resultOf(finding2, lineOf(finding2)))
      }
    ]
  };
  return printJson(log);
};
function resultOf({ file, rule, severity, role: role2, path: path2, why, token, fix }, startLine) {
  const said = [why, ...token ? [`Comes in: ${JSON.stringify(token)}`] : [], `Fix: ${fix}`];
  return {
    ruleId: rule,
    level: LEVELS2[severity],
    message: { text: said.join("\n") },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file === "-" ? "stdin" : encodeURI(file.replaceAll("\\", "/")) },
          region: { startLine }
        },
        logicalLocations: [{ fullyQualifiedName: [role2, path2].filter(Boolean).join("/") }]
      }
    ],
    // The same finding in the next run, whatever its words
    partialFingerprints: {
      finding: (0, import_node_crypto.createHash)("sha256").update(JSON.stringify([rule, role2, path2])).digest("hex")
    }
  };
}

// modules/words/paint.ts
var STYLES = { good: 32, bad: 31, doubt: 33, strong: 1, faint: 2 };
var coloured = (style, text4) => `\x1B[${STYLES[style]}m${text4}\x1B[0m`;
var plainly = (_, text4) => text4;

// modules/words/printable.ts
var printable = (text4) => text4.replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);

// modules/audit/render/text.ts
var STYLES2 = { unsafe: "bad", warning: "doubt", info: "faint", safe: "good" };
function renderText(audit3, paint = plainly) {
  return `${[...audit3.findings.map((finding2) => findingText(finding2, paint)), lastLines(audit3, paint)].join("\n\n")}
`;
}
function findingText({ rule, severity, role: role2, path: path2, why, token, fix }, paint) {
  return [
    `${paint(STYLES2[severity], severity)} ${paint("strong", rule)}: ${printable([role2, path2].filter(Boolean).join(", "))}`,
    `  ${printable(why)}`,
    ...token === void 0 ? [] : [`  comes in: ${printable(JSON.stringify(token))}`],
    `  fix: ${printable(fix)}`
  ].join("\n");
}
function lastLines({ findings, roles, ignored: ignored2, expired }, paint) {
  const verdict = verdictOf(findings);
  const count = (severity) => findings.filter((finding2) => finding2.severity === severity).length;
  const counts = SEVERITIES.flatMap((severity) => count(severity) > 0 ? [`${count(severity)} ${severity}`] : []);
  const looked = roles === 0 ? "there is no role in the files" : `${roles} ${roles === 1 ? "role" : "roles"}`;
  return [
    ...expired.map(({ rule, role: role2, expires }) => printable(`No longer ignored since ${expires}: ${rule} of ${role2}.`)),
    ...ignored2.length > 0 ? [`Ignored: ${ignored2.length}.`] : [],
    `${paint(STYLES2[verdict], `Verdict: ${verdict}`)} (${[looked, ...counts].join(", ")}).`
  ].join("\n");
}

// modules/audit/ignore.ts
var FIELDS = ["rule", "role", "reason", "expires"];
var EXAMPLE = '[{ "rule": "pull-request", "role": "web-plan", "reason": "reads only", "expires": "2027-01-31" }]';
function ignoredIn({ text: text4, file }) {
  const read2 = readJson(text4);
  const list5 = read2?.value;
  if (!Array.isArray(list5)) throw new UserError(`${file} is no JSON list. Example: ${EXAMPLE}`);
  const [repeated] = read2?.repeatedKeys ?? [];
  if (repeated !== void 0) throw new UserError(`${file}: ${repeated} is given twice. Give it once.`);
  return list5.map((entry, at3) => ignoredOf(entry, `${file}: entry ${at3 + 1}`));
}
function ignoredOf(entry, at3) {
  if (!isRecord(entry)) throw new UserError(`${at3} is no object. Example: ${EXAMPLE}`);
  for (const field2 of FIELDS) {
    const { [field2]: value } = entry;
    if (typeof value !== "string" || value.trim() === "")
      throw new UserError(`${at3} has no ${field2}. Without ${FIELDS.join(", ")} nothing is ignored. Example: ${EXAMPLE}`);
  }
  const other = Object.keys(entry).find((field2) => !FIELDS.includes(field2));
  if (other !== void 0) throw new UserError(`${at3} has the field ${JSON.stringify(other)}. Allowed: ${FIELDS.join(", ")}.`);
  const { rule, role: role2, reason, expires } = entry;
  const names2 = [...RULES.map(({ name }) => name), CANNOT_JUDGE.name];
  if (!names2.includes(rule))
    throw new UserError(`${at3} names the rule ${JSON.stringify(rule)}, which there is not. The rules: ${names2.join(", ")}.`);
  if (!isDay(expires)) throw new UserError(`${at3} expires ${JSON.stringify(expires)}, which is no day. Write it as 2027-01-31.`);
  return { rule, role: role2, reason, expires };
}
function isDay(text4) {
  const time2 = Date.parse(`${text4}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text4) && !Number.isNaN(time2) && new Date(time2).toISOString().startsWith(text4);
}
function withoutIgnored(findings, ignored2, now) {
  const today = now.toISOString().slice(0, 10);
  const entryOf = (finding2) => ignored2.filter(({ rule, role: role2 }) => rule === finding2.rule && role2 === finding2.role);
  const isIgnored = (finding2) => entryOf(finding2).some(({ expires }) => expires >= today);
  return {
    findings: findings.filter((finding2) => !isIgnored(finding2)),
    ignored: findings.filter(isIgnored),
    expired: ignored2.filter(({ expires }) => expires < today)
  };
}

// modules/sources/lines.ts
function lineFinder(files) {
  const hasLines = (text4) => text4.trimEnd().includes("\n") && readJson(text4) !== void 0;
  const lines = new Map(files.map(({ file, text: text4 }) => [file, hasLines(text4) ? linesOfPlaces(text4) : void 0]));
  return ({ file, place: place2 }) => lineIn(lines.get(file), place2);
}
function lineIn(lines, place2) {
  const line3 = lines?.get(place2) ?? lines?.get(`resource.${place2}`);
  const around = place2.replace(LAST_STEP, "");
  return line3 ?? (lines === void 0 || around === place2 ? 1 : lineIn(lines, around));
}
var LAST_STEP = /(?:^|\.)[^.[\]]*$|\[[^[\]]*\]$/;

// modules/words/managed-policies.ts
var isAwsManaged = (arn) => /^arn:[\w-]+:iam::aws:policy\//.test(arn);
var ADMINISTRATOR = { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "*", Resource: "*" } };
var documentOfAwsPolicy = (arn) => /^arn:[\w-]+:iam::aws:policy\/AdministratorAccess$/.test(arn) ? ADMINISTRATOR : void 0;
var KNOWN2 = [
  { name: /^PowerUserAccess$/, words: "everything in the account except IAM and organization settings", level: "all" },
  { name: /^IAMFullAccess$/, words: "everything in IAM: whoever has it can give itself the rest", level: "permissions" },
  { name: /^ReadOnlyAccess$/, words: "read nearly everything in the account, data included", level: "read" },
  { name: /^(ViewOnlyAccess|SecurityAudit)$/, words: "read the settings of nearly everything in the account", level: "read" },
  { name: /ReadOnly/, words: "read", level: "read" },
  { name: /FullAccess/, words: "full access to the service it is named after", level: "all" },
  { name: /(^|\/)AWSLambda\w*ExecutionRole$/, words: "write the logs of a Lambda function", level: "write" }
];
var holdsBack = (arn) => /(Deny|Quarantine)/.test(nameOfArn(arn));
var nameOfArn = (arn) => arn.replace(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:(policy\/)?/, "");
function knownPolicy(arn) {
  if (!isAwsManaged(arn)) return void 0;
  const name = nameOfArn(arn).replace(/^.*\//, "");
  return KNOWN2.find((known3) => known3.name.test(name));
}

// modules/sources/role.ts
var NOT_IN_FILE = "Its text is not in the file.";

// modules/sources/trust-text.ts
var LONGEST4 = 131072;
var ELEMENTS2 = /* @__PURE__ */ new Set(["Version", "Id", "Statement"]);
var UNREADABLE2 = "Its trust policy is not a policy document that can be read.";
var TOO_LONG = "Its trust policy is longer than any that AWS stores.";
var NO_STATEMENTS = "Its trust policy is no policy document: it needs a Statement, which is an object or a list of objects.";
var UNKNOWN_ELEMENT = "Its trust policy has an element beside Version, Id and Statement, which AWS refuses.";
function trustOf(given2, repeatedKeys = []) {
  if (typeof given2 !== "string") return checked(given2, repeatedKeys);
  if (given2.length > LONGEST4) return { hidden: TOO_LONG };
  const read2 = readJson(decoded(given2));
  return read2 === void 0 ? { hidden: UNREADABLE2 } : checked(read2.value, read2.repeatedKeys);
}
function documentIn(given2) {
  const read2 = trustOf(given2);
  return "document" in read2 ? read2.document : void 0;
}
function decoded(text4) {
  if (!/^\s*%7B/i.test(text4)) return text4;
  try {
    return decodeURIComponent(text4.trim());
  } catch {
    return text4;
  }
}
function checked(value, repeatedKeys) {
  if (!isRecord(value)) return { hidden: UNREADABLE2 };
  const { Statement: statement, Version: version3 } = value;
  const statements = Array.isArray(statement) ? statement : [statement];
  if (!statements.every(isRecord) || !(version3 === void 0 || typeof version3 === "string")) return { hidden: NO_STATEMENTS };
  if (!Object.keys(value).every((element2) => ELEMENTS2.has(element2))) return { hidden: UNKNOWN_ELEMENT };
  return { document: value, repeatedKeys };
}

// modules/sources/iam.ts
var TRUNCATED = "The list goes on (IsTruncated): roles of further pages are not in this file.";
var NO_ROLE = "It is no role that can be read.";
function rolesOfIam({ value, repeatedKeys }, file) {
  if (!isRecord(value)) return void 0;
  if ("Statement" in value) {
    const name = file === "-" ? "the trust policy" : (file.split(/[\\/]/).at(-1) ?? file).replace(/\.json$/, "");
    return { roles: [{ file, name, place: "", trust: trustOf(value, repeatedKeys) }], doubts: [] };
  }
  const list5 = ["RoleDetailList", "Roles"].find((key) => Array.isArray(value[key]));
  const entries2 = isRecord(value["Role"]) ? [["Role", value["Role"]]] : list5 === void 0 ? [] : value[list5].map((entry, i2) => [`${list5}[${i2}]`, entry]);
  if (list5 === void 0 && entries2.length === 0) return void 0;
  const doubts = value["IsTruncated"] === true ? [{ file, place: "", reason: TRUNCATED }] : [];
  const texts = managedIn(value["Policies"]);
  const read2 = entries2.map(([place2, entry]) => {
    const role2 = roleOf(entry, place2, file, repeatedKeys);
    return role2 && isRecord(entry) ? { ...role2, ...permissionsOf(entry, texts) } : void 0;
  });
  return {
    roles: read2.flatMap((each3) => each3 ?? []),
    doubts: [...doubts, ...entries2.flatMap(([place2], i2) => read2[i2] === void 0 ? [{ file, place: place2, reason: NO_ROLE }] : [])]
  };
}
function roleOf(entry, at3, file, repeatedKeys) {
  if (!isRecord(entry)) return void 0;
  const { RoleName: name, Arn: arn, Path: path2, MaxSessionDuration: seconds, AssumeRolePolicyDocument: document } = entry;
  if (typeof name !== "string") return void 0;
  const place2 = `${at3}.AssumeRolePolicyDocument`;
  const own2 = repeatedKeys.filter((key) => key.startsWith(`${at3}.`)).map((key) => key.replace(`${place2}.`, ""));
  return {
    file,
    name,
    place: place2,
    ...typeof arn === "string" && { arn },
    ...typeof seconds === "number" && { maxSessionSeconds: seconds },
    ...typeof path2 === "string" && { path: path2 },
    trust: trustOf(document, own2)
  };
}
function permissionsOf(entry, texts) {
  const { RolePolicyList: inline2, AttachedManagedPolicies: attached, PermissionsBoundary: boundary } = entry;
  if (!Array.isArray(inline2) || !Array.isArray(attached)) return {};
  const managed2 = (name, arn) => policyOf(name ?? arn, texts.get(arn) ?? documentOfAwsPolicy(String(arn)));
  return {
    permissions: {
      policies: [
        ...inline2.filter(isRecord).map(({ PolicyName, PolicyDocument }) => policyOf(PolicyName, PolicyDocument)),
        ...attached.filter(isRecord).map(({ PolicyName, PolicyArn }) => managed2(PolicyName, PolicyArn))
      ],
      ...isRecord(boundary) && { boundary: managed2(void 0, boundary["PermissionsBoundaryArn"]) },
      untold: []
    }
  };
}
function policyOf(label, text4) {
  const document = text4 === void 0 ? void 0 : documentIn(text4);
  return { label: String(label), ...document === void 0 ? { hidden: NOT_IN_FILE } : { document } };
}
var managedIn = (list5) => new Map(
  (Array.isArray(list5) ? list5 : []).filter(isRecord).flatMap(({ Arn, PolicyVersionList: versions }) => {
    const inForce = (Array.isArray(versions) ? versions : []).filter(isRecord).find(({ IsDefaultVersion }) => IsDefaultVersion === true);
    return inForce === void 0 ? [] : [[Arn, inForce["Document"]]];
  })
);

// modules/hcl/template.ts
function templateParts(template) {
  const parts = [];
  let [text4, from, at3] = ["", 0, 0];
  const flush = () => {
    if (at3 > from) parts.push({ kind: "text", text: text4, source: template.slice(from, at3) });
    text4 = "";
  };
  while (at3 < template.length) {
    if (template.startsWith("$${", at3) || template.startsWith("%%{", at3)) {
      text4 += template.slice(at3 + 1, at3 + 3);
      at3 += 3;
    } else if (template.startsWith("${", at3) || template.startsWith("%{", at3)) {
      const end = endOfExpression(template, at3 + 2);
      if (end === void 0) return void 0;
      flush();
      parts.push({ kind: template[at3] === "$" ? "expression" : "directive", text: template.slice(at3 + 2, end) });
      at3 = end + 1;
      from = at3;
    } else {
      text4 += template[at3];
      at3 += 1;
    }
  }
  flush();
  return parts.length > 0 ? parts : [{ kind: "text", text: "", source: "" }];
}
function expressionsIn(value) {
  if (typeof value === "string") {
    if (!value.includes("${") && !value.includes("%{")) return [];
    return (templateParts(value) ?? [{ kind: "expression", text: value }]).flatMap(({ kind, text: text4 }) => kind === "text" ? [] : [text4]);
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each3]) => key === "//" ? [] : [...expressionsIn(key), ...expressionsIn(each3)]);
}
var hidesPlaces = (source) => /\\u(0000)?002[45]/i.test(source);
var looksLikePlace = (text4) => /\$\{(?!\s*[\w./-]+:(?!:)|[*?$]\})/.test(text4);
function renderTemplate(template, fill2) {
  const parts = templateParts(template);
  if (parts === void 0 || parts.some(({ kind }) => kind === "directive")) return void 0;
  return parts.map((part) => part.kind === "expression" ? fill2(part.text.trim()) ?? `\${${part.text.trim()}}` : plainPart(part)).join("");
}
var plainPart = (part) => "source" in part && looksLikePlace(part.text) ? part.source : part.text;
function wholeExpression(template) {
  if (!template.startsWith("${") || endOfExpression(template, 2) !== template.length - 1) return void 0;
  return template.slice(2, -1).trim();
}
var endOfExpression = (text4, from) => endOf("}", text4, from);
var endOfString = (text4, from) => endOf('"', text4, from);
function endOf(closing, text4, from) {
  const open2 = [closing];
  for (let at3 = from; at3 < text4.length; at3++) {
    const character = text4[at3];
    if (open2.at(-1) === '"') {
      if (character === "\\") at3++;
      else if (character === '"') open2.pop();
      else if (text4.startsWith("$${", at3) || text4.startsWith("%%{", at3)) at3 += 2;
      else if (text4.startsWith("${", at3) || text4.startsWith("%{", at3)) {
        open2.push("}");
        at3++;
      }
    } else if (character === '"') open2.push('"');
    else if (character === "{") open2.push("}");
    else if (character === "}") open2.pop();
    if (open2.length === 0) return at3;
  }
  return void 0;
}
var plainText = (text4) => text4.replaceAll("$${", "${").replaceAll("%%{", "%{");

// modules/review/read/plan.ts
var Unknown = class {
  kind = "unknown";
};
var UNKNOWN = new Unknown();
var Sensitive = class {
  kind = "sensitive";
};
var Configured = class {
  constructor(text4, certain, isExpression2 = false) {
    this.text = text4;
    this.certain = certain;
    this.isExpression = isExpression2;
  }
  text;
  certain;
  isExpression;
  kind = "configured";
};
var textOf2 = (value) => typeof value === "string" ? value : value instanceof Configured ? value.text : void 0;
var isHidden = (value) => value instanceof Unknown || value instanceof Sensitive || value instanceof Configured;
function isSameValue(one3, other) {
  if (one3 instanceof Unknown || other instanceof Unknown) return false;
  if (one3 instanceof Sensitive || other instanceof Sensitive) return one3 === other;
  if (one3 instanceof Configured || other instanceof Configured)
    return one3 instanceof Configured && other instanceof Configured && one3.text === other.text && one3.certain && other.certain;
  if (Array.isArray(one3)) return Array.isArray(other) && one3.length === other.length && one3.every((each3, i2) => isSameValue(each3, other[i2]));
  if (!isRecord(one3) || !isRecord(other)) return (one3 ?? null) === (other ?? null);
  return [.../* @__PURE__ */ new Set([...Object.keys(one3), ...Object.keys(other)])].every((key) => isSameValue(one3[key], other[key]));
}

// modules/hcl/text.ts
var snakeCase = (name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
var quoted = (text4) => `"${literal(text4)}"`;
var literal = (text4) => escaped3(text4).replaceAll(/[$%](?=\{)/g, "$&$&");
var escaped3 = (text4) => JSON.stringify(text4).slice(1, -1).replaceAll(/\\.|[\u2028\u2029]/g, (found3) => NOT_IN_HCL[found3] ?? found3);
var NOT_IN_HCL = {
  "\\b": "\\u0008",
  "\\f": "\\u000c",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029"
};

// modules/review/read/addresses.ts
var MOST_STEPS2 = 128;
function stepsOf(text4) {
  const steps = [];
  const pattern = /(?:^|\.)([A-Za-z_][\w-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;
  while (pattern.lastIndex < text4.length) {
    if (steps.length === MOST_STEPS2) return void 0;
    const match = pattern.exec(text4);
    if (match === null) return void 0;
    const [, name, number2, key] = match;
    if (name !== void 0) steps.push({ name });
    else if (number2 !== void 0) steps.push({ index: Number(number2) });
    else {
      const index = unquoted(key ?? "");
      if (index === void 0) return void 0;
      steps.push({ index });
    }
  }
  return steps;
}
function unquoted(text4) {
  try {
    return JSON.parse(text4).replaceAll("$${", "${").replaceAll("%%{", "%{");
  } catch {
    return void 0;
  }
}
function modulePath(address) {
  const names2 = (stepsOf(address) ?? []).flatMap((step) => "name" in step ? [step.name] : []);
  return names2.filter((_, i2) => i2 % 2 === 1);
}
function parentModule(address) {
  const names2 = modulePath(address);
  const call2 = names2.at(-1);
  if (call2 === void 0) return void 0;
  const steps = stepsOf(address) ?? [];
  const last = steps.at(-1);
  const index = last !== void 0 && "index" in last ? last.index : void 0;
  const kept = steps.slice(0, steps.length - (index === void 0 ? 2 : 3));
  return { parent: addressOf(kept), call: call2, ...index !== void 0 && { index } };
}
var addressOf = (steps) => steps.map(
  (step, i2) => "name" in step ? `${i2 === 0 ? "" : "."}${step.name}` : `[${typeof step.index === "string" ? quoted(step.index) : step.index}]`
).join("");

// modules/review/read/configuration.ts
var configurationKey = (path2, { mode, type, name }) => JSON.stringify([path2, mode, type, name]);
var keyOfResource = (resource) => configurationKey(modulePath(resource.module), resource);
function indexed(root) {
  const [resources, modules] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  const collect = (module2, path2) => {
    modules.set(path2.join("."), module2);
    const entries2 = Array.isArray(module2.resources) ? module2.resources : [];
    for (const entry of entries2) if (isRecord(entry)) resources.set(configurationKey(path2, entry), entry);
    if (!isRecord(module2.module_calls)) return;
    for (const [name, call2] of Object.entries(module2.module_calls)) if (isRecord(call2?.module)) collect(call2.module, [...path2, name]);
  };
  collect(root, []);
  return { resources, modules };
}

// modules/review/resolve/traversals.ts
function traversalOf(expression) {
  const { constant_value: constant, references: references2 } = expression ?? {};
  if (typeof constant === "string") return wholeTraversal(constant);
  if (constant !== void 0) return void 0;
  const [only, ...others] = maximal(references2);
  return only === void 0 || others.length > 0 ? void 0 : { text: only, certain: false };
}
function wholeTraversal(text4) {
  const whole = wholeExpression(text4);
  return whole !== void 0 && isTraversal(whole) ? { text: whole, certain: true } : void 0;
}
var isWritten = (expression) => expression?.constant_value !== void 0;
function elementsOf(expression) {
  const { constant_value: constant, references: references2 } = expression ?? {};
  if (Array.isArray(constant))
    return constant.map((each3) => {
      if (typeof each3 !== "string") return void 0;
      if (!each3.includes("${") && !each3.includes("%{")) return { literal: each3 };
      return wholeTraversal(each3) ?? (wholeExpression(each3) === void 0 ? { template: each3 } : void 0);
    });
  if (constant !== void 0) return void 0;
  return maximal(references2).map((text4) => ({ text: text4, certain: false }));
}
function unknownAmong(elements, known3, count, isKnown = () => false) {
  const isLeft = (each3) => "literal" in each3 ? !known3.includes(plainText(each3.literal)) : "template" in each3 || !isKnown(each3);
  const left = (elements ?? []).filter((each3) => each3 === void 0 || isLeft(each3));
  const unknown3 = left.flatMap((each3) => each3 === void 0 || "literal" in each3 ? [] : [each3]);
  return left.length === count && unknown3.length === count ? unknown3 : void 0;
}
var OWN_INDEX = /\[(each\.key|count\.index)\]/g;
var withOwnIndex = (text4, index) => index === void 0 ? text4 : text4.replaceAll(OWN_INDEX, `[${JSON.stringify(index)}]`);
var isTraversal = (text4) => stepsOf(text4.replaceAll(OWN_INDEX, "[0]")) !== void 0;
var MOST_REFERENCES = 500;
function maximal(references2) {
  const all3 = Array.isArray(references2) ? references2.filter((each3) => typeof each3 === "string") : [];
  if (all3.length > MOST_REFERENCES) return all3;
  const longest = all3.filter((text4) => !all3.some((other) => beginsWith(other, text4)));
  const unique7 = [...new Set(longest)];
  const own2 = unique7.find((text4) => text4 === "each.key" || text4 === "count.index");
  const [bare, ...others] = unique7.filter((text4) => text4 !== own2);
  return own2 !== void 0 && bare !== void 0 && others.length === 0 && isBare(bare) ? [`${bare}[${own2}]`] : unique7;
}
var beginsWith = (text4, start) => text4.startsWith(start) && /[.[]/.test(text4[start.length] ?? "");
var isBare = (text4) => stepsOf(text4)?.length === (text4.startsWith("data.") ? 3 : 2);
var isExpression = (value) => isRecord(value);

// modules/review/resolve/references.ts
var LONGEST_CHAIN = 24;
var References = class {
  resources = /* @__PURE__ */ new Map();
  configuration;
  constructor(resources, configuration) {
    this.configuration = indexed(configuration);
    for (const resource of resources) {
      const key = keyOfResource(resource);
      const known3 = this.resources.get(key);
      if (known3 === void 0) this.resources.set(key, [resource]);
      else known3.push(resource);
    }
  }
  /** The configuration's entry for a resource. */
  configurationOf(resource) {
    return this.configuration.resources.get(keyOfResource(resource));
  }
  /** An attribute's expression in the configuration. */
  expression(resource, attribute) {
    const expression = this.configurationOf(resource)?.expressions?.[attribute];
    return isExpression(expression) ? expression : void 0;
  }
  /** Whether the configuration sets the attribute or block at all. */
  isConfigured(resource, attribute) {
    const expression = this.configurationOf(resource)?.expressions?.[attribute];
    return expression !== void 0 && !(Array.isArray(expression) && expression.length === 0);
  }
  /** The one resource that an expression of the resource is a reference to; nothing where it may be another, or more than a reference. */
  exact(from, traversal, types) {
    const [target, ...others] = this.follow(traversal, from, types, 0);
    return others.length > 0 ? void 0 : target;
  }
  /** @param place the module and the index of whoever refers to it */
  follow(traversal, place2, types, depth) {
    if (traversal === void 0 || depth > LONGEST_CHAIN) return [];
    const { certain } = traversal;
    const steps = stepsOf(withOwnIndex(traversal.text, place2.index));
    const [first2, second] = steps ?? [];
    if (steps === void 0 || first2 === void 0 || second === void 0) return [];
    if (!("name" in first2) || !("name" in second)) return [];
    const way = this.wayOf(first2.name, steps, place2);
    if (way !== void 0) {
      const { next: next2, there } = way;
      return this.follow(next2 && { ...next2, certain: certain && next2.certain }, there, types, depth + 1);
    }
    const data = first2.name === "data";
    const [type, name, ...rest] = data ? steps.slice(1) : steps;
    if (type === void 0 || name === void 0 || !("name" in type) || !("name" in name) || !types.includes(type.name)) return [];
    const key = configurationKey(modulePath(place2.module), { mode: data ? "data" : "managed", type: type.name, name: name.name });
    const [next] = rest;
    const wanted = next !== void 0 && "index" in next ? next.index : void 0;
    const named3 = wanted === void 0 ? rest : rest.slice(1);
    if (named3.length > 1 || named3.some((step) => "index" in step)) return [];
    const [attribute] = named3;
    return (this.resources.get(key) ?? []).filter((resource) => resource.module === place2.module && resource.deposed === void 0).filter((resource) => wanted === void 0 || resource.index === wanted).map((resource) => ({ resource, certain, ...attribute !== void 0 && { attribute: attribute.name } }));
  }
  /** Where a name leads that is no resource's. */
  wayOf(kind, steps, place2) {
    if (kind === "var") return this.ofVariable(steps, place2);
    if (kind === "local") return this.ofLocal(steps, place2);
    return kind === "module" ? this.ofOutput(steps, place2) : void 0;
  }
  /** What the module's caller gives for a variable. */
  ofVariable([, name, ...rest], place2) {
    const up = parentModule(place2.module);
    if (up === void 0 || name === void 0 || !("name" in name) || rest.length > 0) return { there: place2 };
    const expression = this.moduleAt(up.parent)?.module_calls?.[up.call]?.expressions?.[name.name];
    const there = { module: up.parent, index: up.index };
    return isExpression(expression) ? { next: traversalOf(expression), there } : { there };
  }
  /** What the module calls by a name of its own. */
  ofLocal([, name, ...rest], place2) {
    if (name === void 0 || !("name" in name) || rest.length > 0) return { there: place2 };
    return { next: traversalOf(this.moduleAt(place2.module)?.locals?.[name.name]), there: place2 };
  }
  /** What the module gives as an output. */
  ofOutput(steps, place2) {
    const [, , third] = steps;
    const call2 = steps.slice(0, third !== void 0 && "index" in third ? 3 : 2);
    const [output, ...rest] = steps.slice(call2.length);
    if (output === void 0 || !("name" in output) || rest.length > 0) return { there: place2 };
    const module2 = addressOf([...stepsOf(place2.module) ?? [], ...call2]);
    return { next: traversalOf(this.moduleAt(module2)?.outputs?.[output.name]?.expression), there: { module: module2 } };
  }
  moduleAt(address) {
    return this.configuration.modules.get(modulePath(address).join("."));
  }
};
var isBlocks = (value) => Array.isArray(value);

// modules/review/assemble/accounts.ts
var Accounts = class {
  constructor(plan, references2) {
    this.plan = plan;
    this.references = references2;
    this.ways = new Set(Object.values(plan.credentials)).size;
    for (const resource of plan.resources) {
      const [way, account] = [this.wayOf(resource), accountOfArn(resource)];
      if (way !== void 0 && account !== void 0) this.byWay.set(way, (this.byWay.get(way) ?? /* @__PURE__ */ new Set()).add(account));
    }
  }
  plan;
  references;
  /** How many ways there are to sign in to AWS. With one, everything is in one account. */
  ways;
  byWay = /* @__PURE__ */ new Map();
  same(one3, other) {
    const [here, there] = [this.accountOf(one3), this.accountOf(other)];
    if (here !== void 0 && there !== void 0) return here === there ? "yes" : "no";
    const [way, another] = [this.wayOf(one3), this.wayOf(other)];
    return way !== void 0 && way === another ? "yes" : "unknown";
  }
  /** Partition and account, as "aws:123456789012": by the resource's ARN, or by what else signs in the same way. */
  accountOf(resource) {
    const way = this.wayOf(resource);
    const [account, ...others] = way !== void 0 && this.byWay.get(way) || [];
    return accountOfArn(resource) ?? (others.length > 0 ? void 0 : account);
  }
  /** Equal for two resources that are in one account as far as the plan tells. */
  placeOf(resource) {
    return this.wayOf(resource) ?? "?";
  }
  /** How the resource's provider signs in; nothing for what the configuration no longer has, where there are several ways. */
  wayOf(resource) {
    if (this.ways <= 1) return "the only one";
    const key = resource.providerKey ?? this.references.configurationOf(resource)?.provider_config_key;
    return key === void 0 ? void 0 : this.plan.credentials[key];
  }
};
function accountOfArn({ before, after }) {
  const [, partition = "", , , account = ""] = (textOf2(before?.["arn"]) ?? textOf2(after?.["arn"]))?.split(":") ?? [];
  return account === "" ? void 0 : `${partition}:${account}`;
}

// modules/review/assemble/joins.ts
var POLICY_OF_ROLE = ["aws_iam_role_policy", "aws_iam_role_policy_attachment"];
var NAMES_OF_ROLE = [void 0, "id", "name"];
var NAMES_OF_POLICY = [void 0, "arn", "id"];
var Joins = class {
  constructor(plan, moment) {
    this.plan = plan;
    this.moment = moment;
    const configuration = moment === "before" ? plan.baseConfiguration ?? plan.configuration : plan.configuration;
    const there = plan.resources.filter((resource) => attributesAt(resource, moment) !== null);
    this.references = new References(there, configuration);
    this.accounts = new Accounts(plan, this.references);
    for (const resource of plan.resources) {
      const attributes = attributesAt(resource, moment);
      if (resource.mode !== "managed" || attributes === null) continue;
      const [name, arn] = [textOf2(attributes["name"]), textOf2(attributes["arn"])];
      if (resource.type === "aws_iam_role" && name !== void 0) push(this.rolesByName, name, resource);
      if (resource.type !== "aws_iam_policy") continue;
      const end = endOfComing(resource, attributes);
      if (arn !== void 0) this.policiesByArn.set(arn, resource);
      else if (end !== void 0) push(this.comingPolicies, end, resource);
    }
  }
  plan;
  moment;
  rolesByName = /* @__PURE__ */ new Map();
  policiesByArn = /* @__PURE__ */ new Map();
  /** Policies whose ARN is not known yet, by the end that it will have. */
  comingPolicies = /* @__PURE__ */ new Map();
  references;
  accounts;
  doubts = [];
  /** A doubt about a resource that changes; what stays as it was is none. */
  doubt(resource, reason) {
    if (!isUntouched(resource)) this.doubts.push({ address: resource.address, reason });
  }
  /** The role that an attribute of the resource names; nothing where that cannot be told. */
  owner(resource, attribute) {
    return this.ownerOf(resource, this.reading(resource, attribute));
  }
  /** The role that a text or a reference names. */
  ownerOf(resource, read2) {
    if (typeof read2 === "string") return this.roleByName(resource, read2);
    const through2 = this.target(resource, read2, POLICY_OF_ROLE, ["role"]);
    if (through2 !== void 0 && through2.resource !== resource) return this.owner(through2.resource, "role");
    const target = this.target(resource, read2, ["aws_iam_role"], NAMES_OF_ROLE);
    return target && { role: target.resource, guessed: !target.certain };
  }
  /** What an attribute says: a text, or a reference to what is not known yet. */
  reading(resource, attribute) {
    const value = attributesAt(resource, this.moment)?.[attribute];
    const text4 = textOf2(value);
    if (text4 !== void 0) return wholeTraversal(text4) ?? text4;
    return value instanceof Unknown ? traversalOf(this.references.expression(resource, attribute)) : void 0;
  }
  /** The elements of a list; nothing where one of them cannot be told. */
  list(resource, attribute) {
    const value = attributesAt(resource, this.moment)?.[attribute];
    if (value === void 0 || value === null) return [];
    const expression = this.references.expression(resource, attribute);
    const elements = elementsOf(expression);
    if (value instanceof Unknown) return isWritten(expression) ? elements?.map(readingOf) : void 0;
    if (!Array.isArray(value) || !value.every((each3) => textOf2(each3) !== void 0 || each3 instanceof Unknown)) return void 0;
    const texts = value.flatMap((each3) => textOf2(each3) ?? []);
    const isKnown = (traversal) => texts.includes(this.textBehind(resource, traversal) ?? "");
    const unknown3 = texts.length === value.length ? [] : unknownAmong(elements, texts, value.length - texts.length, isKnown);
    return unknown3 && [...texts.map((text4) => wholeTraversal(text4) ?? text4), ...unknown3.map(readingOf)];
  }
  /** The text that a reference leads to, where it is known. */
  textBehind(from, traversal) {
    const target = this.references.exact(from, traversal, ["aws_iam_role", "aws_iam_policy", ...POLICY_OF_ROLE]);
    return target?.attribute === void 0 ? void 0 : textOf2(attributesAt(target.resource, this.moment)?.[target.attribute]);
  }
  roleByName(resource, name) {
    const named3 = this.rolesByName.get(name) ?? [];
    const [here, ...others] = named3.filter((role2) => this.accounts.same(role2, resource) === "yes");
    if (here !== void 0) return others.length > 0 ? void 0 : { role: here, guessed: false };
    const maybe = named3.find((role2) => this.accounts.same(role2, resource) === "unknown");
    return this.moment === "after" && maybe !== void 0 ? { role: maybe, guessed: true } : { name };
  }
  /** What a reference leads to; nothing where it takes another attribute, or surely says more than one that is known. */
  target(from, traversal, types, names2) {
    const target = this.references.exact(from, traversal, types);
    const attributes = target && attributesAt(target.resource, this.moment);
    if (target === void 0 || !attributes || !names2.includes(target.attribute)) return void 0;
    const known3 = target.attribute !== void 0 && textOf2(attributes[target.attribute]) !== void 0;
    return known3 && !target.certain ? void 0 : target;
  }
  /** The managed policy that an attribute names. Without an ARN and a resource where it names none; nothing where that cannot be told. */
  policy(resource, attribute) {
    const value = attributesAt(resource, this.moment)?.[attribute];
    return value === null || value === "" ? {} : this.policyOf(resource, this.reading(resource, attribute));
  }
  /** The managed policy that a text or a reference names. */
  policyOf(resource, read2) {
    if (typeof read2 === "string") return this.policyOfArn(read2, resource);
    const through2 = this.target(resource, read2, ["aws_iam_role_policy_attachment"], ["policy_arn"]);
    if (through2 !== void 0 && through2.resource !== resource) return this.policy(through2.resource, "policy_arn");
    const target = this.target(resource, read2, ["aws_iam_policy"], NAMES_OF_POLICY);
    return target && { resource: target.resource, guessed: !target.certain };
  }
  /** The policy with an ARN: of the plan also where it is made anew, and its ARN is foreseen. */
  policyOfArn(arn, from) {
    const known3 = this.policiesByArn.get(arn);
    if (known3 !== void 0) return { arn, resource: known3 };
    const [coming, ...others] = (this.comingPolicies.get(endOf2(arn)) ?? []).filter((policy) => this.mayBeIn(accountIn(arn), policy));
    if (coming === void 0) return { arn };
    return { arn, resource: coming, guessed: others.length > 0 || this.accounts.same(coming, from) !== "yes" };
  }
  mayBeIn(account, policy) {
    const own2 = this.accounts.accountOf(policy);
    return own2 === void 0 ? account !== "aws" : own2.split(":")[1] === account;
  }
};
function endOfComing({ before }, { name, path: path2 }) {
  const named3 = textOf2(name);
  if (named3 !== void 0 && !isUnknown(path2)) return `policy${textOf2(path2) ?? "/"}${named3}`;
  const old = textOf2(before?.["arn"]);
  return old === void 0 ? void 0 : endOf2(old);
}
var endOf2 = (arn) => arn.split(":").slice(5).join(":");
var accountIn = (arn) => arn.split(":")[4] ?? "";
var push = (map, key, resource) => {
  const known3 = map.get(key);
  if (known3 === void 0) map.set(key, [resource]);
  else known3.push(resource);
};
var attributesAt = (resource, moment) => moment === "before" ? resource.before : isForgotten(resource) ? resource.before : resource.after;
var isUntouched = ({ actions: actions3 }) => actions3.every((action) => action === "no-op");
var isForgotten = ({ actions: actions3, after }) => actions3.includes("forget") && after === null;
var isReplaced = ({ actions: actions3 }) => actions3.includes("create") && (actions3.includes("delete") || actions3.includes("forget"));
var isUnknown = (value) => value instanceof Unknown || value instanceof Sensitive;
var readingOf = (element2) => element2 === void 0 || "template" in element2 ? void 0 : "literal" in element2 ? plainText(element2.literal) : element2;

// modules/review/read/resource-types.ts
var READ = {
  aws_iam_role: [
    "arn",
    "assume_role_policy",
    "id",
    "inline_policy",
    "managed_policy_arns",
    "max_session_duration",
    "name",
    "name_prefix",
    "path",
    "permissions_boundary"
  ],
  aws_iam_role_policy: ["id", "name", "name_prefix", "policy", "role"],
  aws_iam_role_policy_attachment: ["policy_arn", "role"],
  aws_iam_policy_attachment: ["name", "policy_arn", "roles", "users", "groups"],
  aws_iam_role_policies_exclusive: ["policy_names", "role_name"],
  aws_iam_role_policy_attachments_exclusive: ["policy_arns", "role_name"],
  aws_iam_policy: ["arn", "name", "name_prefix", "path", "policy"],
  aws_iam_openid_connect_provider: ["arn", "client_id_list", "thumbprint_list", "url"]
};
var MERGED_DOCUMENTS = ["override_json", "override_policy_documents", "source_json", "source_policy_documents"];
var READ_DATA = {
  aws_iam_policy_document: ["json", "policy_id", "statement", "version", ...MERGED_DOCUMENTS]
};
var DEFAULT_SESSION_SECONDS = 3600;

// modules/review/assemble/document-text.ts
var LONGEST5 = 131072;
var DEEPEST2 = 32;
function parseDocument(text4) {
  if (text4.length > LONGEST5 || nestingOf(text4) > DEEPEST2) return void 0;
  try {
    return JSON.parse(text4);
  } catch {
    return void 0;
  }
}
function isDocument(value) {
  if (!isRecord(value)) return false;
  const { Statement: statement, Version: version3 } = value;
  const statements = Array.isArray(statement) ? statement : [statement];
  return statements.every(isRecord) && (version3 === void 0 || typeof version3 === "string");
}

// modules/review/assemble/documents.ts
function policyText(value) {
  if (value === void 0 || value === null || value === "") return { kind: "none" };
  if (value instanceof Unknown) return { kind: "hidden", reason: KNOWN_AFTER_APPLY };
  if (value instanceof Sensitive) return { kind: "hidden", reason: SENSITIVE, same: value };
  const configured = value instanceof Configured;
  const text4 = configured ? value.text : value;
  const document = typeof text4 === "string" && !(configured && value.isExpression) ? parseDocument(text4) : void 0;
  if (!isDocument(document)) return { kind: "hidden", reason: configured ? COMPUTED : UNREADABLE, same: String(text4) };
  return {
    kind: "known",
    document,
    certainty: configured ? "configuration" : "known",
    ...configured && !value.certain && { doubt: GUESSED }
  };
}
var requiredText = (value) => {
  const text4 = policyText(value);
  return text4.kind === "none" ? { kind: "hidden", reason: UNREADABLE, same: "" } : text4;
};

// modules/review/assemble/attached-policy.ts
var nameOf2 = (attributes, resource) => textOf2(attributes["name"]) ?? resource.address;
var keyOf2 = ({ kind, key }) => `${kind} ${key}`;
var inlinePolicy = (name, policy, address) => ({
  key: name,
  kind: "inline",
  label: name,
  text: policyText(policy ?? new Unknown()),
  address
});
function listedInline(list5, address) {
  const hidden = (value) => [inlinePolicy("inline_policy", value, address)];
  if (isHidden(list5)) return hidden(list5);
  return Array.isArray(list5) ? list5.flatMap((each3) => {
    if (isHidden(each3) || !isRecord(each3)) return hidden(isHidden(each3) ? each3 : new Unknown());
    const { name, policy } = each3;
    return isEmpty2(name) && isEmpty2(policy) ? [] : [inlinePolicy(textOf2(name) ?? address, policy, address)];
  }) : [];
}
var isEmpty2 = (value) => value === void 0 || value === null || value === "";
function managedPolicy({ arn, resource }, address, joins) {
  const attributes = resource && attributesAt(resource, joins.moment);
  if (resource !== void 0 && attributes !== null && attributes !== void 0) {
    return {
      key: arn ?? textOf2(attributes["arn"]) ?? resource.address,
      kind: "managed",
      label: nameOf2(attributes, resource),
      text: policyText(attributes["policy"] ?? new Unknown()),
      address: resource.address
    };
  }
  const key = arn ?? resource?.address ?? address;
  const document = documentOfAwsPolicy(key);
  const text4 = document === void 0 ? { kind: "elsewhere" } : { kind: "known", document, certainty: "known" };
  return { key, kind: "managed", label: nameOfArn(key), text: text4, address };
}
function saysTheSame({ text: one3 }, { text: other }) {
  if (one3.kind === "known" && other.kind === "known") return canonical(one3.document) === canonical(other.document);
  if (one3.kind === "hidden" && other.kind === "hidden") return one3.same !== void 0 && one3.same === other.same;
  return one3.kind === other.kind;
}
function distinct2(policies, clash) {
  const known3 = /* @__PURE__ */ new Map();
  for (const policy of policies) {
    const first2 = known3.get(keyOf2(policy));
    if (first2 === void 0) known3.set(keyOf2(policy), policy);
    else if (!saysTheSame(first2, policy)) {
      const other = { ...policy, key: `${policy.key} ${policy.address}` };
      known3.set(keyOf2(other), other);
      clash(first2, policy);
    }
  }
  return [...known3.values()];
}

// modules/review/assemble/own-policies.ts
var ownPolicies = (role2, joins) => ["inline_policy", "managed_policy_arns"].map((attribute) => {
  const kind = attribute === "inline_policy" ? "inline" : "managed";
  const none = { kind, policies: [], isSet: false };
  const read2 = (isSet) => attribute === "inline_policy" ? inline(role2, isSet, joins) : managed(role2, isSet, joins);
  if (joins.moment === "before" || isForgotten(role2)) return { kind, policies: read2(false), isSet: false };
  const state = stateOf(role2, attribute, joins);
  if (state !== "made anew") return state === "none" ? none : { kind, policies: read2(state === "set"), isSet: state === "set" };
  joins.doubt(role2, MADE_ANEW_UNKNOWN);
  return none;
});
function stateOf(role2, attribute, { references: references2 }) {
  const [was, will] = [role2.before?.[attribute], role2.after?.[attribute]];
  if (references2.isConfigured(role2, attribute)) return "set";
  const isNew = role2.before === null || isReplaced(role2);
  if (!isNew) return isSameValue(was, will) || will === void 0 ? "echo" : "set";
  if (!(will instanceof Unknown)) return "set";
  const tells = attribute !== "inline_policy" && references2.configurationOf(role2) !== void 0;
  return role2.before === null || tells ? "none" : "made anew";
}
var listOf2 = (role2, attribute, { moment }) => moment === "before" || isForgotten(role2) ? role2.before?.[attribute] : role2.after?.[attribute];
function inline(role2, isSet, joins) {
  const list5 = listOf2(role2, "inline_policy", joins);
  const policies = listedInline(list5, role2.address);
  if (isSet && Array.isArray(list5) && list5.some((each3) => isHidden(each3?.name)))
    joins.doubt(role2, WHICH_POLICY);
  return policies;
}
function managed(role2, isSet, joins) {
  const list5 = joins.list(role2, "managed_policy_arns");
  const named3 = list5?.map((each3) => joins.policyOf(role2, each3));
  const isGuess = role2.before !== null && named3?.some((each3) => each3?.guessed) === true;
  const isTold = named3?.every((each3) => each3 !== void 0) === true && !isGuess;
  const same3 = isSameValue(role2.before?.["managed_policy_arns"], role2.after?.["managed_policy_arns"]);
  if (joins.moment === "after" && isSet && !isTold && !same3) joins.doubt(role2, WHICH_POLICY);
  return (named3 ?? []).flatMap((each3) => each3 === void 0 ? [] : [managedPolicy(each3, role2.address, joins)]);
}

// modules/review/assemble/exclusive.ts
var Exclusives = class {
  constructor(joins) {
    this.joins = joins;
    for (const resource of joins.plan.resources) {
      const there = attributesAt(resource, joins.moment) !== null;
      if (there && resource.type === "aws_iam_role_policy_attachments_exclusive") this.attachments(resource);
      if (there && resource.type === "aws_iam_role_policies_exclusive") this.names(resource);
    }
  }
  joins;
  /** Managed policies that a list attaches. */
  attached = [];
  /** What alone stays, by role and kind, where a list is made or changed. */
  kept = /* @__PURE__ */ new Map();
  /** Whether the lists of the role leave the policy. */
  keeps(role2, policy) {
    return this.kept.get(role2)?.get(policy.kind)?.has(keyOf2(policy)) ?? true;
  }
  attachments(resource) {
    const list5 = this.joins.list(resource, "policy_arns");
    const named3 = list5?.map((each3) => this.joins.policyOf(resource, each3));
    if (named3?.every((each3) => each3 !== void 0) !== true) this.joins.doubt(resource, EXCLUSIVE_UNKNOWN);
    const attached = (named3 ?? []).flatMap((each3) => each3 ?? []).map((each3) => ({ resource, policy: managedPolicy(each3, resource.address, this.joins), guessed: each3.guessed === true }));
    this.attached.push(...attached);
    if (this.isMade(resource) && attached.length === list5?.length)
      this.keep(
        resource,
        "managed",
        attached.map(({ policy }) => policy)
      );
  }
  names(resource) {
    if (!this.isMade(resource)) return;
    const list5 = this.joins.list(resource, "policy_names");
    const names2 = list5?.flatMap((each3) => typeof each3 === "string" ? [each3] : (each3 && this.joins.textBehind(resource, each3)) ?? []);
    if (names2 === void 0 || names2.length !== list5?.length) this.joins.doubt(resource, EXCLUSIVE_UNKNOWN);
    else
      this.keep(
        resource,
        "inline",
        names2.map((key) => ({ key, kind: "inline", label: key, text: { kind: "none" }, address: resource.address }))
      );
  }
  isMade({ actions: actions3 }) {
    return this.joins.moment === "after" && actions3.some((action) => action === "create" || action === "update");
  }
  keep(resource, kind, policies) {
    const owner2 = this.joins.owner(resource, "role_name");
    if (owner2 === void 0) this.joins.doubt(resource, WHICH_ROLE);
    if (owner2 === void 0 || !("role" in owner2)) return;
    const lists = this.kept.get(owner2.role) ?? /* @__PURE__ */ new Map();
    this.kept.set(owner2.role, lists.set(kind, new Set(policies.map(keyOf2))));
  }
};

// modules/review/assemble/policies.ts
var Attachments = class {
  /** @param before what was attached before, where this is what will be */
  constructor(joins, before) {
    this.joins = joins;
    this.before = before;
    this.exclusives = new Exclusives(joins);
    for (const resource of joins.plan.resources) {
      if (resource.mode !== "managed" || attributesAt(resource, joins.moment) === null) continue;
      if (resource.type === "aws_iam_role_policy") this.add(resource, this.inline(resource), joins.owner(resource, "role"));
      if (resource.type === "aws_iam_role_policy_attachment") this.addAttached(resource, joins.owner(resource, "role"));
      if (resource.type === "aws_iam_policy_attachment") this.addToAll(resource);
    }
    for (const { resource, policy, guessed } of this.exclusives.attached)
      this.add(resource, policy, joins.owner(resource, "role_name"), guessed, this.byList);
  }
  joins;
  before;
  byRole = /* @__PURE__ */ new Map();
  /** What a list attaches besides: it stays where the list goes. */
  byList = /* @__PURE__ */ new Map();
  /** Of roles that are not in the plan: their name, by account and name. */
  elsewhere = /* @__PURE__ */ new Map();
  /** Managed policies that some role has, by address. */
  used = /* @__PURE__ */ new Set();
  /** Roles that are replaced while policies that name them are not. */
  losing = /* @__PURE__ */ new Set();
  exclusives;
  /** What attachments and inline policies of their own give the role; without them it is gone. */
  ownOf(role2) {
    return this.byRole.get(role2) ?? [];
  }
  of(role2) {
    return this.left([...this.ownOf(role2), ...this.byList.get(role2) ?? []], this.before?.ownOf(role2) ?? []);
  }
  /** What the plan leaves to a role that is not in it. */
  ofElsewhere(key) {
    return this.left(this.elsewhere.get(key)?.given ?? [], this.before?.elsewhere.get(key)?.given ?? []);
  }
  /**
   * Without what another resource takes away that gave the same before: AWS knows no owners. Where both happen in one apply, nobody can
   * tell which is the last.
   */
  left(given2, before) {
    const gives = (list5, { resource, policy }) => list5.some((each3) => each3.resource === resource && keyOf2(each3.policy) === keyOf2(policy));
    const taken2 = before.filter((each3) => !isUntouched(each3.resource) && !isForgotten(each3.resource) && !gives(given2, each3));
    return given2.filter(({ resource, policy }) => {
      const isTaken = taken2.some((each3) => keyOf2(each3.policy) === keyOf2(policy)) || isDeletedAfterwards(resource, policy, before);
      if (isTaken) this.joins.doubt(resource, takenAndGiven(policy.label));
      return !isTaken || !isUntouched(resource);
    });
  }
  add(resource, policy, owner2, isGuess = false, where = this.byRole) {
    this.used.add(policy.address);
    if (owner2 === void 0) {
      this.joins.doubt(resource, WHICH_ROLE);
      return;
    }
    const existed = !("role" in owner2) || owner2.role.before !== null;
    if (existed && (isGuess || "guessed" in owner2 && owner2.guessed)) this.joins.doubt(resource, REFERENCE_GUESSED);
    if (!("role" in owner2)) this.addElsewhere(owner2.name, { resource, policy });
    else if (this.isLost(resource, owner2.role)) this.losing.add(owner2.role);
    else where.set(owner2.role, [...where.get(owner2.role) ?? [], { resource, policy }]);
  }
  addElsewhere(name, given2) {
    const key = `${this.joins.accounts.placeOf(given2.resource)} ${name}`;
    const known3 = this.elsewhere.get(key) ?? { name, given: [] };
    known3.given.push(given2);
    this.elsewhere.set(key, known3);
  }
  /** Nothing makes the policy anew for a role that is replaced: AWS deleted it with the old one. */
  isLost(resource, role2) {
    return this.joins.moment === "after" && isReplaced(role2) && isUntouched(resource);
  }
  addAttached(resource, owner2) {
    const policy = this.joins.policy(resource, "policy_arn");
    if (policy === void 0 || policy.arn === void 0 && policy.resource === void 0)
      this.joins.doubt(resource, WHICH_POLICY);
    else this.add(resource, managedPolicy(policy, resource.address, this.joins), owner2, policy.guessed);
  }
  addToAll(resource) {
    const list5 = (attribute) => this.joins.list(resource, attribute);
    if ([list5("users"), list5("groups")].some((each3) => each3?.length !== 0)) this.joins.doubt(resource, ALSO_USERS);
    const roles = list5("roles");
    if (roles === void 0) this.joins.doubt(resource, WHICH_ROLE);
    for (const role2 of roles ?? []) this.addAttached(resource, this.joins.ownerOf(resource, role2));
  }
  inline(resource) {
    const attributes = attributesAt(resource, this.joins.moment) ?? {};
    return inlinePolicy(textOf2(attributes["name"]) ?? resource.address, attributes["policy"], resource.address);
  }
};
var isDeletedAfterwards = (resource, policy, before) => resource.actions[0] === "create" && resource.actions.includes("delete") && before.some((each3) => each3.resource === resource && keyOf2(each3.policy) === keyOf2(policy));

// modules/review/assemble/side.ts
var Side = class {
  constructor(plan, moment, before) {
    this.moment = moment;
    this.before = before;
    this.joins = new Joins(plan, moment);
    this.attachments = new Attachments(this.joins, before?.attachments);
  }
  moment;
  before;
  joins;
  attachments;
  state(role2) {
    const attributes = attributesAt(role2, this.moment);
    if (attributes === null) return void 0;
    const arn = textOf2(attributes["arn"]);
    const boundary = this.boundary(role2);
    const path2 = textOf2(attributes["path"]);
    const account = arn?.split(":")[4];
    const { policies, removed } = this.policies(role2);
    const session = this.sessionSeconds(role2);
    return {
      name: nameOf2(attributes, role2),
      address: role2.address,
      ...account && { account },
      ...path2 !== void 0 && { path: path2 },
      trust: requiredText(attributes["assume_role_policy"]),
      policies,
      ...removed.length > 0 && { removed },
      ...boundary && { boundary },
      ...session !== void 0 && { sessionSeconds: session }
    };
  }
  sessionSeconds(role2) {
    const session = attributesAt(role2, this.moment)?.["max_session_duration"] ?? DEFAULT_SESSION_SECONDS;
    if (typeof session === "number") return session;
    if (typeof session === "string" && /^\d+$/.test(session)) return Number(session);
    this.doubtUnlessSame(role2, "max_session_duration", SESSION_UNKNOWN);
    return void 0;
  }
  doubtUnlessSame(role2, attribute, reason) {
    if (this.moment === "after" && (role2.before === null || !isSameValue(role2.before[attribute], role2.after?.[attribute])))
      this.joins.doubt(role2, reason);
  }
  /** What resources give the role, what its own lists set, and what it had beside that and nothing takes away. */
  policies(role2) {
    const lists = ownPolicies(role2, this.joins);
    for (const { policies } of lists) for (const { address } of policies) this.attachments.used.add(address);
    const given2 = this.attachments.of(role2);
    const set = lists.flatMap(({ isSet, policies }) => isSet ? policies.map((policy) => ({ resource: role2, policy })) : []);
    const managed2 = [...this.attachments.ownOf(role2), ...given2, ...this.before?.attachments.ownOf(role2) ?? []];
    const known3 = new Set(managed2.map(({ policy }) => keyOf2(policy)));
    const echoed = lists.flatMap(({ isSet, policies }) => isSet ? [] : policies.filter((policy) => !known3.has(keyOf2(policy))));
    const isListed = (policy) => this.attachments.exclusives.keeps(role2, policy);
    const own2 = [...given2.filter(({ policy }) => this.isInOwnList(role2, policy, lists)), ...set];
    const written3 = [...given2, ...set].filter(({ resource, policy }) => {
      if (isListed(policy) && (resource === role2 || own2.some((each3) => each3.policy === policy))) return true;
      this.joins.doubt(resource, takenAndGiven(policy.label));
      return !isUntouched(resource);
    });
    const all3 = [...written3.map(({ policy }) => policy), ...echoed.filter(isListed)];
    const gone = [...given2, ...set].flatMap(({ policy }) => all3.includes(policy) ? [] : [policy]);
    return {
      policies: this.distinct(all3),
      removed: [...gone, ...echoed.filter((policy) => !isListed(policy))].map(({ label }) => label)
    };
  }
  /** Whether the lists that a role sets itself leave the policy: where it is there and changes, they take away what is not in them. */
  isInOwnList(role2, policy, lists) {
    const set = lists.find(({ isSet, kind }) => isSet && kind === policy.kind);
    const isMade = role2.before === null || isReplaced(role2);
    return set === void 0 || isMade || isUntouched(role2) || set.policies.some((each3) => keyOf2(each3) === keyOf2(policy));
  }
  distinct(policies) {
    return distinct2(policies, (one3, other) => {
      const writers = this.joins.plan.resources.filter((each3) => [one3.address, other.address].includes(each3.address));
      if (this.moment === "after") for (const writer of writers) this.joins.doubt(writer, twoWriters(one3.label));
    });
  }
  boundary(role2) {
    const value = attributesAt(role2, this.moment)?.["permissions_boundary"];
    if (value === void 0 || value === null || value === "") return void 0;
    const policy = this.joins.policy(role2, "permissions_boundary");
    if (policy === void 0 || policy.guessed && role2.before !== null)
      this.doubtUnlessSame(role2, "permissions_boundary", BOUNDARY_UNKNOWN);
    if (policy === void 0 || policy.arn === void 0 && policy.resource === void 0) return { key: "?", text: policyText(value) };
    const { key, label, text: text4, address } = managedPolicy(policy, role2.address, this.joins);
    this.attachments.used.add(address);
    return { key: policy.resource?.address ?? key, label, text: text4 };
  }
};

// modules/review/read/json.ts
var DEEPEST3 = 512;
function parseJson(text4, file, expected) {
  if (text4.startsWith("PK")) throw new UserError(`${file} is a plan file in Terraform's own format. ${expected} > plan.json`);
  if (nestingOf(text4) > DEEPEST3)
    throw new UserError(`${file} is nested more than ${DEEPEST3} deep, as no plan and no stack is. ${expected}`);
  let json;
  try {
    json = JSON.parse(text4.replace(/^\uFEFF/, ""));
  } catch {
    throw new UserError(`${file} is not JSON. ${expected}`);
  }
  if (!isRecord(json)) throw new UserError(`${file} is JSON, but not an object. ${expected}`);
  return json;
}

// modules/review/read/decode.ts
var EXPECTED = "Give the output of: terraform show -json PLANFILE";
var MAJOR = "1";
function decodePlan(text4, file) {
  const json = parseJson(text4, file, EXPECTED);
  const { format_version: version3 } = json;
  if (typeof version3 !== "string") throw new UserError(`${file} ${whatElse(json)} ${EXPECTED}`);
  if (version3.split(".")[0] !== MAJOR) {
    return { ...NOTHING2, doubts: [{ address: "", reason: formatVersion(version3, MAJOR) }] };
  }
  if (!["resource_changes", "planned_values", "configuration"].some((key) => isRecord(json[key]) || Array.isArray(json[key])))
    throw new UserError(`${file} ${"values" in json ? "is the JSON of a state, not of a plan." : "holds no plan."} ${EXPECTED}`);
  const changes2 = decodeChanges(json["resource_changes"]);
  const drift = decodeChanges(json["resource_drift"]);
  const { root_module: configuration } = recordOf(json["configuration"]);
  const { timestamp } = json;
  return {
    changes: changes2.decoded,
    drift: drift.decoded,
    variables: recordOf(json["variables"]),
    ...typeof timestamp === "string" && timestamp !== "" && { timestamp },
    configuration: recordOf(configuration),
    providers: recordOf(recordOf(json["configuration"])["provider_config"]),
    doubts: [
      ...wholePlanDoubts(json),
      ...isRecord(configuration) ? [] : [{ address: "", reason: NO_CONFIGURATION }],
      ...deferred2(json["deferred_changes"]),
      ...changes2.doubts,
      ...drift.doubts
    ]
  };
}
var NOTHING2 = { changes: [], drift: [], variables: {}, configuration: {}, providers: {}, doubts: [] };
var recordOf = (value) => isRecord(value) ? value : {};
var whatElse = (json) => "lineage" in json ? "is a state, not a plan." : "resource" in json || "terraform" in json ? "looks like a synthesized stack; to compare it with another one, add --base BASE.tf.json. For a plan:" : "has no format_version, so it is no plan.";
function wholePlanDoubts({ errored, complete, action_invocations: invoked }) {
  const reasons = [
    ...errored === void 0 || errored === false ? [] : [ERRORED],
    ...complete === true ? [] : [complete === void 0 ? COMPLETENESS_UNTOLD : PARTIAL],
    ...isEmptyList(invoked) ? [] : [ACTIONS_INVOKED]
  ];
  return reasons.map((reason) => ({ address: "", reason }));
}
var isEmptyList = (value) => (value ?? void 0) === void 0 || Array.isArray(value) && value.length === 0;
function deferred2(list5) {
  if (isEmptyList(list5)) return [];
  return (Array.isArray(list5) ? list5 : [list5]).map((entry) => {
    const { reason, resource_change: change2 } = recordOf(entry);
    return { address: addressIn(change2), reason: deferred(typeof reason === "string" ? reason : void 0) };
  });
}
var addressIn = (entry) => {
  const { address } = recordOf(entry);
  return typeof address === "string" ? address : "";
};
function decodeChanges(list5) {
  if ((list5 ?? void 0) === void 0) return { decoded: [], doubts: [] };
  if (!Array.isArray(list5)) return { decoded: [], doubts: [{ address: "", reason: CHANGES_UNREADABLE }] };
  const entries2 = list5.map((entry) => ({ entry, change: decodeChange(entry) }));
  return {
    decoded: entries2.flatMap(({ change: change2 }) => change2 === void 0 ? [] : parted(change2)),
    doubts: entries2.flatMap(
      ({ entry, change: change2 }) => change2 === void 0 ? [{ address: addressIn(entry), reason: ENTRY_UNREADABLE }] : []
    )
  };
}
function decodeChange(entry) {
  const { address, mode, type, name, index, module_address: module2, previous_address: previousAddress, deposed, change: change2 } = recordOf(entry);
  const { provider_name: provider2 } = recordOf(entry);
  if (typeof address !== "string" || typeof type !== "string" || typeof name !== "string" || !isRecord(change2)) return void 0;
  const { actions: actions3, importing, before = null, after = null } = change2;
  if (!Array.isArray(actions3) || actions3.length === 0 || !actions3.every((action) => typeof action === "string")) return void 0;
  if (![before, after].every((values2) => values2 === null || isRecord(values2)) || !isConsistent(actions3, before, after)) return void 0;
  if (typeof module2 === "string" && module2 !== "" && stepsOf(module2) === void 0) return void 0;
  return {
    address,
    mode: mode === "data" ? "data" : "managed",
    type,
    name,
    ...typeof provider2 === "string" && { provider: provider2 },
    ...(typeof index === "string" || typeof index === "number") && { index },
    module: typeof module2 === "string" ? module2 : "",
    ...typeof previousAddress === "string" && { previousAddress },
    ...typeof deposed === "string" && { deposed },
    actions: actions3,
    imported: isRecord(importing),
    before,
    after,
    afterUnknown: change2["after_unknown"],
    beforeSensitive: change2["before_sensitive"],
    afterSensitive: change2["after_sensitive"]
  };
}
function isConsistent(actions3, before, after) {
  const [first2] = actions3;
  const [comes, goes] = [actions3.includes("create"), actions3.includes("delete") || actions3.includes("forget")];
  if (comes) return after !== null && before !== null === goes;
  if (goes) return before !== null && after === null;
  return !(first2 === "update" || first2 === "no-op") || before !== null && after !== null;
}
function parted(change2) {
  if (!change2.actions.includes("forget") || !change2.actions.includes("create")) return [change2];
  const [none, rest] = [void 0, change2.actions.filter((action) => action !== "forget")];
  return [
    { ...change2, actions: ["forget"], deposed: change2.deposed ?? "forgotten", after: null, afterUnknown: none, afterSensitive: none },
    { ...change2, actions: rest, before: null, beforeSensitive: none, imported: false }
  ];
}

// modules/review/read/credentials.ts
var NOT_THE_ACCOUNT = /* @__PURE__ */ new Set([
  "alias",
  "default_tags",
  "http_proxy",
  "https_proxy",
  "ignore_tags",
  "insecure",
  "max_retries",
  "no_proxy",
  "region",
  "retry_mode",
  "s3_use_path_style",
  "skip_credentials_validation",
  "skip_region_validation",
  "sts_region",
  "token_bucket_rate_limiter_capacity",
  "use_dualstack_endpoint",
  "use_fips_endpoint",
  "version",
  "//"
]);
var tellingSettings = (settings) => Object.entries(settings).filter(([name]) => !NOT_THE_ACCOUNT.has(name)).sort(([a], [b]) => a < b ? -1 : 1);
var isSurelyTold = (value) => typeof value !== "object" || value === null || ("references" in value ? "constant_value" in value : Object.values(value).every(isSurelyTold));
function credentialsOf(configurations) {
  const numbers = /* @__PURE__ */ new Map();
  const keys = Object.entries(configurations).flatMap(([key, configuration]) => {
    if (!isRecord(configuration) || !/^aws(cc)?$/.test(String(configuration["name"]))) return [];
    const telling = tellingSettings(isRecord(configuration["expressions"]) ? configuration["expressions"] : {});
    const own2 = isSurelyTold(telling) ? configuration["module_address"] : key;
    const text4 = JSON.stringify([telling, JSON.stringify(telling).includes('"references"') ? own2 : void 0]);
    const number2 = numbers.get(text4) ?? String(numbers.size + 1);
    numbers.set(text4, number2);
    return [[key, number2]];
  });
  return Object.fromEntries(keys);
}

// modules/review/read/outside/names.ts
var KINDS = [
  ["document", /(^|_)(polic(y|ies)|policy_(json|document|documents|text|arn|arns|body))$/],
  ["role", /(^|_)(roles?|role_(arns?|names?|ids?|mappings?)|instance_profile(_arn|_name)?|credentials_arn|authorizer_credentials)$/],
  [
    "principal",
    /(^|_)(principals?|principal_(arns?|ids?)|grantees?|grantee_(principal|arn|id)|trusted_\w+|federated|user_arns?|group_arns?|members?_arns?|delegated_admin\w*)$/
  ],
  // Whatever a template makes, or a state that is only wished for, can be a role
  ["principal", /^(template_body|template_url|desired_state)$/]
];
var OTHER_POLICY = /(^|_)(backup|cache|deletion|delivery|eviction|health_check|lifecycle|origin_request|placement|redrive|redrive_allow|restart|retention|retry|rotation|scaling|security|ssl|tls|update|viewer_protocol)_polic(y|ies)$/;
var kindByName = (name) => OTHER_POLICY.test(name) ? void 0 : KINDS.find(([, pattern]) => pattern.test(name))?.[0];
var isAccountName = (name) => /(^|_)(accounts?|account_ids?|user_ids|org(anization)?_arns?)$/.test(name);
var isAuthorizationName = (name) => /(^|_)(authori[sz]ation|authentication|auth)(_type|_mode|_scheme)?$/.test(name);
var isOpening = (name) => /(^|_)(public(ly)?_(access|accessible|read|write|network_access)(_enabled)?|(allow_)?(unauthenticated|anonymous)(_\w+)?)$/.test(name);
var isClosing = (name) => /^(block|ignore|restrict)_public_\w+$/.test(name);
var isBland = (name) => /^(tags|tags_all|tag|labels|description|comment|timeouts|display_name|last_modified\w*|\/\/)$/.test(name);

// modules/review/read/outside/carriers.ts
var DEEPEST4 = 32;
function carriedBy(name, { value, unknown: unknown3, sensitive }, depth = 0) {
  if (isBland(name)) return void 0;
  if (depth > DEEPEST4) return "document";
  if (unknown3 === true || sensitive === true) {
    const hidden = byHiddenName(name);
    if (hidden !== void 0 || unknown3 === true) return hidden;
  }
  if (Array.isArray(value))
    return first(value.map((each3, i2) => () => carriedBy(name, at({ value: each3, unknown: unknown3, sensitive }, i2), depth + 1)));
  if (isRecord(value)) {
    const keys = [.../* @__PURE__ */ new Set([...Object.keys(value), ...isRecord(unknown3) ? Object.keys(unknown3) : []])];
    const whole = looksLikeDocument(JSON.stringify(value)) ? "document" : void 0;
    return whole ?? first(keys.map((key) => () => carriedBy(key, at({ value: value[key], unknown: unknown3, sensitive }, key), depth + 1))) ?? byEntries(name, keys);
  }
  return byValue2(name, value);
}
var byEntries = (name, keys) => first(keys.map((key) => () => byValue2(name, key, true)));
var first = (each3) => {
  for (const find of each3) {
    const found3 = find();
    if (found3 !== void 0) return found3;
  }
  return void 0;
};
var at = ({ value, unknown: unknown3, sensitive }, key) => {
  const inside = (tree) => tree === true ? true : typeof tree === "object" && tree !== null ? tree[key] : void 0;
  return { value, unknown: inside(unknown3), sensitive: inside(sensitive) };
};
var byHiddenName = (name) => kindByName(name) ?? (isAccountName(name) ? "principal" : isAuthorizationName(name) || isOpening(name) || isClosing(name) || name === "acl" ? "open" : void 0);
var looksLikeDocument = (text4) => /\bStatement\b/.test(text4) && /\b(Effect|Action|Principal)\b/.test(text4);
var IDENTITY = /arn:[\w-]+:(iam|sts)::[^:\s"]*:(root\b|(assumed-role|federated-user|group|instance-profile|oidc-provider|policy|role|saml-provider|user)\/)/;
var EVERYBODY = /acs\.amazonaws\.com\/groups\//;
var ACCOUNT = /^(\d{12}|\*|all)$/;
function byValue2(name, value, isKey = false) {
  if (typeof value === "boolean") return isOpening(name) && value || isClosing(name) && !value ? "open" : void 0;
  if (typeof value !== "string" || value === "") return void 0;
  if (looksLikeDocument(value)) return "document";
  const arn = IDENTITY.exec(value);
  if (arn !== null) return arn[2]?.startsWith("policy") ? "document" : kindByName(name) === "role" ? "role" : "principal";
  if (EVERYBODY.test(value)) return "open";
  if (isAuthorizationName(name)) return /^(none|anonymous)$/i.test(value) ? "open" : void 0;
  if (name === "acl") return value === "private" ? void 0 : "open";
  if (isAccountName(name)) return ACCOUNT.test(value) ? "principal" : void 0;
  const kind = kindByName(name);
  if (isKey) return kind === "principal" && ACCOUNT.test(value) ? kind : void 0;
  return kind === "document" ? void 0 : kind;
}

// modules/review/read/outside/types.ts
var AWS = "^aws(cc)?_";
var GRANTS = new RegExp(
  [
    // Whole services that do nothing else (Service Authorization Reference)
    `${AWS}(iam|identitystore|lakeformation|organizations|ram|rolesanywhere|ssoadmin|verifiedpermissions)_`,
    `${AWS}(sso|cognito_identity)_`,
    // What the last words say
    "_(access_entry|access_grant|access_policy_association|allowed_principal|grants?|group_memberships?|memberships?|permissions?|pod_identity_association|policy_attachment|role_association|roles_attachment|user_in_group)$",
    // A URL for everybody or for who is allowed, and the switches of S3 (Terraform Registry, hashicorp/aws)
    `${AWS}(lambda_function_url|lambda_url|s3_bucket_acl|s3_object_copy|s3_(account|bucket)_public_access_block|s3_bucket_ownership_controls)$`,
    `${AWS}(cognito_(identity_provider|user_group)|cloudwatch_event_permission|eks_identity_provider_config|transfer_ssh_key|transfer_user)$`,
    // What makes other resources, or runs something with rights of its own
    `${AWS}(cloudcontrolapi_resource|cloudformation_|lambda_invocation|serverlessapplicationrepository_|servicecatalog_provisioned_product|ssm_association)`
  ].join("|")
);
var NO_GRANT = /^aws_(iam_account_alias|iam_server_certificate|organizations_organizational_unit)$/;
var RUNS_WITH_A_ROLE = /^aws_(apprunner_service|autoscaling_group|backup_selection|batch_(compute_environment|job_definition)|cloudtrail|codebuild_project|codepipeline|db_instance|dlm_lifecycle_policy|ecs_(service|task_definition)|eks_(fargate_profile|node_group)|emr_cluster|flow_log|glue_(crawler|job)|instance|kinesis_firehose_delivery_stream|lambda_function|launch_(configuration|template)|mwaa_environment|rds_cluster|sagemaker_(model|notebook_instance)|sfn_state_machine|spot_instance_request|synthetics_canary)$/;
var isUtility = (type, provider2) => provider2 === void 0 ? /^(archive|local|null|random|time|tls)_|^terraform_data$/.test(type) : /(^terraform\.io\/builtin\/terraform|\/hashicorp\/(archive|local|null|random|time|tls))$/.test(provider2);

// modules/review/read/outside/outside.ts
var QUIET = /* @__PURE__ */ new Set(["no-op", "read"]);
function outsideOf(unread) {
  const { address, type, actions: actions3, imported } = unread;
  const verbs = actions3.filter((action) => !QUIET.has(action));
  if (verbs.length === 0 && !imported) return void 0;
  const carries = [...unread.runsCommands && verbs.some((verb) => verb !== "update") ? ["provisioner"] : [], ...carriersOf(unread)];
  const isGrant = GRANTS.test(type) && !NO_GRANT.test(type) && changedNames(unread).length > 0;
  return carries.length > 0 || isGrant ? { address, type, actions: actions3, carries } : void 0;
}
function carriersOf(unread) {
  if (isUtility(unread.type, unread.provider)) return [];
  const carriers = new Map(
    namesOf2(unread).map((name) => [name, kindOf(name, unread)]).filter(([, kind]) => kind !== void 0)
  );
  const changed = changedNames(unread);
  const direct = [...carriers.keys()].filter((name) => changed.includes(name));
  if (RUNS_WITH_A_ROLE.test(unread.type)) {
    const ends = unread.after === null && !unread.actions.includes("forget");
    return ends ? [] : direct.filter((name) => isChanged(name, unread));
  }
  if (direct.length > 0) return direct;
  return changed.length > 0 ? [...carriers].flatMap(([name, kind]) => kind === "document" ? [] : [name]) : [];
}
var namesOf2 = ({ before, after, unknown: unknown3 }) => [
  ...new Set([before, after, unknown3].flatMap((values2) => isRecord(values2) ? Object.keys(values2) : []))
];
function kindOf(name, unread) {
  const { before, after, unknown: unknown3, sensitive } = unread;
  const side = (values2, notYet) => [void 0, ...sensitive].map((marks) => carriedBy(name, { value: valueAt(values2, name), unknown: notYet, sensitive: marks === true || valueAt(marks, name) })).find((each3) => each3 !== void 0);
  return side(before) ?? (isComputed(name, unread) ? void 0 : side(after, valueAt(unknown3, name))) ?? byReference(name, unread);
}
var valueAt = (values2, name) => isRecord(values2) ? values2[name] : void 0;
function isComputed(name, { configured, before, after, unknown: unknown3 }) {
  if (configured === void 0 || Object.hasOwn(configured, name)) return false;
  const value = valueAt(after, name);
  const isBlock = Array.isArray(value) && value.some(isRecord) || isRecord(value);
  return valueAt(unknown3, name) === true || !isBlock && (before === null || equal(valueAt(before, name), value));
}
function byReference(name, { configured, unknown: unknown3 }) {
  const expression = configured?.[name];
  const refers = expression !== void 0 && /"(data\.)?aws(cc)?_iam_\w+\./.test(JSON.stringify(expression));
  return refers && holdsTrue(valueAt(unknown3, name)) ? "role" : void 0;
}
var holdsTrue = (mark) => mark === true || typeof mark === "object" && mark !== null && Object.values(mark).some(holdsTrue);
function changedNames(unread) {
  const { before, after, actions: actions3, imported } = unread;
  const isWhole = imported || before === null || after === null || actions3.some((action) => /create|delete|forget/.test(action));
  return namesOf2(unread).filter((name) => !isBland(name) && (isWhole || isChanged(name, unread)));
}
function isChanged(name, unread) {
  const { before, after, unknown: unknown3 } = unread;
  if (holdsTrue(valueAt(unknown3, name))) return !isComputed(name, unread);
  return !equal(valueAt(before, name), valueAt(after, name));
}
var equal = (one3, other) => comparable(one3) === comparable(other);
function comparable(value) {
  if (value === void 0 || value === null || value === "") return "";
  if (typeof value === "object" && Object.keys(value).length === 0) return "";
  if (typeof value === "string" && /^\s*[[{]/.test(value)) {
    try {
      return JSON.stringify(sorted(JSON.parse(value)));
    } catch {
      return JSON.stringify(value);
    }
  }
  return JSON.stringify(sorted(value));
}
var sorted = (value) => Array.isArray(value) ? value.map(sorted) : isRecord(value) ? Object.fromEntries(
  Object.entries(value).map(([key, each3]) => [key, sorted(each3)]).sort(([a], [b]) => a < b ? -1 : 1)
) : value;

// modules/review/read/outside/of-plan.ts
function outsideOfPlan({ changes: changes2, drift, configuration }) {
  const { resources: configured } = indexed(configuration);
  const unread = ({ mode, type }) => mode === "managed" && !Object.hasOwn(READ, type);
  const planned = changes2.filter(unread).flatMap((change2) => outsideOf(unreadOf(change2, configured.get(keyOfResource(change2)))) ?? []);
  const drifted = drift.filter(unread);
  const known3 = drifted.length === 0 ? /* @__PURE__ */ new Map() : knownTexts(changes2);
  const byHand = drifted.flatMap((change2) => {
    const echo = (text4) => (known3.get(text4) ?? []).some((address) => address !== change2.address);
    const outside2 = outsideOf(unreadOf({ ...change2, after: withoutEchoes(change2.before, change2.after, echo) }, void 0));
    return outside2 === void 0 ? [] : [{ ...outside2, actions: ["drift"] }];
  });
  return merged([...planned, ...byHand]);
}
function unreadOf(change2, configured) {
  const { address, type, provider: provider2, actions: actions3, imported, before, after, afterUnknown: unknown3, beforeSensitive, afterSensitive } = change2;
  const provisioners = configured?.provisioners;
  return {
    address,
    type,
    ...provider2 !== void 0 && { provider: provider2 },
    actions: actions3,
    imported,
    before,
    after,
    unknown: unknown3,
    sensitive: [beforeSensitive, afterSensitive],
    ...configured !== void 0 && { configured: isRecord(configured.expressions) ? configured.expressions : {} },
    runsCommands: Array.isArray(provisioners) && provisioners.length > 0
  };
}
function knownTexts(changes2) {
  const known3 = /* @__PURE__ */ new Map();
  const collect = (address, value) => {
    if (typeof value === "string") known3.set(value, [...known3.get(value) ?? [], address]);
    else if (typeof value === "object" && value !== null) for (const each3 of Object.values(value)) collect(address, each3);
  };
  for (const { address, mode, before } of changes2) if (mode === "managed" && isRecord(before)) collect(address, Object.values(before));
  return known3;
}
function withoutEchoes(before, after, echo) {
  if (!isRecord(after) || !isRecord(before)) return after;
  const texts = (value) => typeof value === "string" ? [value] : Array.isArray(value) ? value.flatMap(texts) : [];
  const isEcho = (name) => {
    const news = texts(after[name]);
    return equal(before[name], "") && news.length > 0 && news.every(echo);
  };
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, isEcho(name) ? before[name] : value]));
}
function merged(all3) {
  const byAddress = /* @__PURE__ */ new Map();
  for (const each3 of all3) {
    const { actions: actions3 = [], carries = [] } = byAddress.get(each3.address) ?? {};
    const join5 = (one3, other) => [.../* @__PURE__ */ new Set([...one3, ...other])];
    byAddress.set(each3.address, { ...each3, actions: join5(actions3, each3.actions), carries: join5(carries, each3.carries) });
  }
  return [...byAddress.values()];
}

// modules/review/read/redact.ts
function redact(decoded4) {
  const configuration = decoded4.configuration;
  const all3 = [...decoded4.changes, ...decoded4.drift];
  const secrets = withSpellings([...variableSecrets(decoded4.variables, configuration), ...all3.flatMap(markedTexts)]);
  const marked = /* @__PURE__ */ new Map();
  for (const { address, beforeSensitive, afterSensitive } of all3)
    marked.set(address, [...marked.get(address) ?? [], beforeSensitive, afterSensitive]);
  const names2 = hiddenNames(all3, marked);
  const redactAll = (changes2) => changes2.filter(isRead).map((change2) => withoutEchoes2(resourceOf(change2, marked.get(change2.address) ?? [], secrets), names2));
  return {
    source: "plan",
    resources: redactAll(decoded4.changes),
    drift: redactAll(decoded4.drift),
    outside: outsideOfPlan(decoded4),
    configuration,
    isWritten: decoded4.isWritten === true,
    credentials: credentialsOf(decoded4.providers),
    doubts: decoded4.doubts
  };
}
var isRead = ({ mode, type }) => Object.hasOwn(mode === "data" ? READ_DATA : READ, type);
var identityOf = (change2) => ({
  address: change2.address,
  mode: change2.mode,
  type: change2.type,
  name: change2.name,
  ...change2.index !== void 0 && { index: change2.index },
  module: change2.module,
  actions: change2.actions,
  ...change2.previousAddress !== void 0 && { previousAddress: change2.previousAddress },
  ...change2.deposed !== void 0 && { deposed: change2.deposed },
  imported: change2.imported,
  before: null,
  after: null
});
function resourceOf(change2, marks, secrets) {
  const names2 = (change2.mode === "data" ? READ_DATA : READ)[change2.type] ?? [];
  const known3 = /* @__PURE__ */ new Map();
  const hide2 = (name, value) => {
    const key = JSON.stringify([name, value]);
    const sensitive = known3.get(key) ?? new Sensitive();
    known3.set(key, sensitive);
    return sensitive;
  };
  const attributes = (values2, unknown3) => {
    if (!isRecord(values2)) return null;
    return Object.fromEntries(
      names2.flatMap((name) => {
        const [value, notYet] = [values2[name], unknown3 === true || (isRecord(unknown3) ? unknown3[name] : void 0)];
        if (value === void 0 && notYet === void 0) return [];
        const secret2 = marks.some((mark) => mark === true || isRecord(mark) && holdsTrue2(mark[name]));
        if (secret2 && value !== null && value !== void 0) return [[name, hide2(name, value)]];
        if (secret2 && notYet === true) return [[name, hide2(name, {})]];
        const merged2 = withUnknowns(value ?? null, notYet);
        return [[name, withoutSecrets(merged2, (text4) => holdsSecret(text4, secrets) ? hide2(name, text4) : text4)]];
      })
    );
  };
  return { ...identityOf(change2), before: attributes(change2.before, void 0), after: attributes(change2.after, change2.afterUnknown) };
}
function withUnknowns(value, unknown3) {
  if (unknown3 === true) return UNKNOWN;
  if (Array.isArray(value)) return value.map((item2, i2) => withUnknowns(item2, Array.isArray(unknown3) ? unknown3[i2] : void 0));
  if (!isRecord(value)) return value;
  const inner = isRecord(unknown3) ? unknown3 : {};
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(value), ...Object.keys(inner).filter((key) => inner[key] === true)])];
  return Object.fromEntries(keys.map((key) => [key, withUnknowns(value[key] ?? null, inner[key])]));
}
var holdsTrue2 = (mark) => mark === true || typeof mark === "object" && mark !== null && Object.values(mark).some((inner) => holdsTrue2(inner));
var SHORTEST_SECRET = 4;
var variableSecrets = (variables, { variables: declared = {} }) => Object.entries(isRecord(declared) ? declared : {}).flatMap(
  ([name, declaration]) => isRecord(declaration) && declaration.sensitive === true ? leavesOf(variables[name]) : []
);
function markedTexts({ mode, type, before, after, beforeSensitive, afterSensitive }) {
  const inside = (values2, marks) => ((mode === "data" ? READ_DATA : READ)[type] ?? []).flatMap(
    (name) => isRecord(values2) ? textsIn(values2[name], marks === true || isRecord(marks) && marks[name]) : []
  );
  return [...inside(before, beforeSensitive), ...inside(after, afterSensitive)];
}
function textsIn(value, mark) {
  if (typeof value === "string") return mark === true ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  const inner = (key) => mark === true || typeof mark === "object" && mark !== null && mark[key];
  return Object.entries(value).flatMap(([key, each3]) => textsIn(each3, inner(key)));
}
var leavesOf = (value) => typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : value === void 0 ? [] : [String(value)];
var withSpellings = (secrets) => secrets.filter((secret2) => secret2.length >= SHORTEST_SECRET).flatMap((secret2) => [secret2, JSON.stringify(secret2).slice(1, -1)]);
var withoutNumbers = (text4) => text4.replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code2) => String.fromCharCode(Number.parseInt(code2, 16)));
function holdsSecret(value, secrets) {
  if (secrets.length === 0) return false;
  const texts = [String(value), withoutNumbers(String(value))];
  return secrets.some((secret2) => texts.some((text4) => text4.includes(secret2)));
}
function withoutSecrets(value, hidden) {
  if (typeof value === "string" || typeof value === "number") return hidden(value);
  if (Array.isArray(value)) return value.map((each3) => withoutSecrets(each3, hidden));
  if (!isRecord(value) || isHidden(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each3]) => [key, withoutSecrets(each3, hidden)]));
}
function hiddenNames(changes2, marked) {
  const isHiddenText = ({ type, address }) => type === "aws_iam_role_policy" && (marked.get(address) ?? []).some((mark) => mark === true || isRecord(mark) && holdsTrue2(mark["policy"]));
  return new Set(
    changes2.filter(isHiddenText).flatMap(({ before, after }) => [before, after].flatMap((values2) => isRecord(values2) ? [values2["name"]] : []))
  );
}
function withoutEchoes2(resource, names2) {
  if (resource.type !== "aws_iam_role") return resource;
  const hide2 = (attributes) => {
    const { inline_policy: inline2 } = attributes ?? {};
    const hideText = (each3) => isRecord(each3) && names2.has(each3["name"]) ? { ...each3, policy: new Sensitive() } : each3;
    return attributes && { ...attributes, ...Array.isArray(inline2) && { inline_policy: inline2.map(hideText) } };
  };
  return { ...resource, before: hide2(resource.before), after: hide2(resource.after) };
}

// modules/review/read/outside/of-stacks.ts
var outsideOfStacks = (blocks) => blocks.flatMap(({ address, before, after, actions: actions3 }) => {
  const block2 = after ?? before;
  if (block2 === void 0 || block2.mode !== "managed" || Object.hasOwn(READ, block2.type)) return [];
  const [was, is] = [valuesOf(before), valuesOf(after)];
  return outsideOf({
    address,
    type: block2.type,
    actions: actions3,
    imported: false,
    before: was,
    after: is,
    sensitive: [unknownIn(was), unknownIn(is)],
    runsCommands: [was, is].some((values2) => values2 !== null && "provisioner" in values2)
  }) ?? [];
});
function valuesOf(block2) {
  if (block2 === void 0) return null;
  const { dynamic, "//": _, ...values2 } = block2.values;
  return { ...values2, ...dynamic !== void 0 && { dynamic } };
}
function unknownIn(value) {
  if (typeof value === "string") return value.includes("${") || value.includes("%{") ? true : void 0;
  if (Array.isArray(value)) return value.map(unknownIn);
  if (typeof value !== "object" || value === null) return void 0;
  return Object.fromEntries(Object.entries(value).map(([key, each3]) => [key, unknownIn(each3)]));
}

// modules/review/read/stack-blocks.ts
var EXPECTED2 = "Give the cdk.tf.json of a synthesized stack; cdktf writes it to cdktf.out/stacks/NAME.";
function stackOf({ text: text4, file, digestOf = () => void 0 }) {
  const json = parseJson(text4, file, EXPECTED2);
  if ("format_version" in json)
    throw new UserError(`${file} is the JSON of a plan. With --base both files are synthesized stacks. ${EXPECTED2}`);
  if (!["resource", "terraform", "provider"].some((section) => typeof json[section] === "object" && json[section] !== null))
    throw new UserError(`${file} is no synthesized stack. ${EXPECTED2}`);
  const blocks = (mode, section) => entriesOf(section).flatMap(
    ([type, named4]) => entriesOf(named4).flatMap(
      ([name, body]) => bodiesOf(body).map((values2) => [`${mode === "data" ? "data." : ""}${type}.${name}`, { mode, type, name, values: values2 }])
    )
  );
  const named3 = (head, section) => entriesOf(section).map(([name, value]) => [`${head}.${name}`, value]);
  return {
    blocks: new Map([...blocks("data", json["data"]), ...blocks("managed", json["resource"])]),
    names: new Map([...named3("local", json["locals"]), ...named3("var", json["variable"]), ...named3("module", json["module"])]),
    providers: new Map(
      entriesOf(json["provider"]).flatMap(
        ([name, body]) => bodiesOf(body).map((values2) => [typeof values2["alias"] === "string" ? `${name}.${values2["alias"]}` : name, values2])
      )
    ),
    modules: json["module"],
    imports: json["import"],
    forgotten: forgottenIn(json["removed"]),
    moved: new Map(
      bodiesOf(json["moved"]).flatMap(({ from, to }) => typeof from === "string" && typeof to === "string" ? [[from, to]] : [])
    ),
    digestOf
  };
}
var entriesOf = (section) => bodiesOf(section).flatMap((each3) => Object.entries(each3).filter(([name]) => name !== "//"));
var bodiesOf = (body) => Array.isArray(body) ? body.flatMap(bodiesOf) : isRecord(body) ? [body] : [];
function forgottenIn(removed) {
  return new Set(
    bodiesOf(removed).flatMap(({ from, lifecycle }) => {
      if (typeof from !== "string") return [];
      return bodiesOf(lifecycle).some((settings) => settings["destroy"] === false) ? [from] : [];
    })
  );
}

// modules/review/read/stack-changes.ts
function stackDoubts(was, is) {
  const changes2 = new Changes(was, is);
  const doubts = [];
  const moves = (section) => differ(was[section], is[section]) || changes2.behind(is[section]).length > 0;
  if (moves("modules")) doubts.push({ address: "", reason: MODULE_CHANGES });
  for (const folder of localModules(is).filter((path2) => changes2.ofFile(path2)))
    doubts.push({ address: "", reason: folderUnseen(folder) });
  if (moves("imports")) doubts.push({ address: "", reason: IMPORTS_CHANGE });
  for (const [key, settings] of is.providers) {
    const before = was.providers.get(key);
    const moved2 = before !== void 0 && differ(tellingSettings(before), tellingSettings(settings));
    if (moved2 || changes2.behind(tellingSettings(settings)).length > 0) doubts.push({ address: "", reason: providerMoves(key) });
  }
  for (const [address, { mode, type, values: values2 }] of is.blocks) {
    const before = was.blocks.get(address)?.values;
    if (!Object.hasOwn(mode === "data" ? READ_DATA : READ, type) || before === void 0) continue;
    if (["for_each", "count"].some((name) => differ(before[name], values2[name])))
      doubts.push({ address, reason: INSTANCES_CHANGE });
    if (differ(before["dynamic"], values2["dynamic"])) doubts.push({ address, reason: DYNAMIC_CHANGES });
    if (differ(ignored(before), ignored(values2))) doubts.push({ address, reason: IGNORED_CHANGES });
    for (const changed of new Set(changes2.behind(values2))) doubts.push({ address, reason: referenceChanges(changed) });
  }
  return doubts;
}
var differ = (a, b) => textOf3(a) !== textOf3(b);
var textOf3 = (value) => JSON.stringify(value ?? null, (key, each3) => key === "//" ? void 0 : each3);
var ignored = (values2) => bodiesOf(values2["lifecycle"]).map((each3) => each3["ignore_changes"]);
var localModules = ({ modules }) => entriesOf(modules).flatMap(([, body]) => bodiesOf(body)).flatMap(({ source }) => typeof source === "string" && /^[./~]/.test(source) ? [source] : []);
var IDENTITY2 = ["name", "name_prefix", "path", "url", "provider", "count", "for_each"];
var Changes = class {
  constructor(was, is) {
    this.was = was;
    this.is = is;
    this.addresses = [.../* @__PURE__ */ new Set([...was.blocks.keys(), ...is.blocks.keys(), ...was.names.keys(), ...is.names.keys()])];
    for (const address of this.addresses) {
      const head = headOf(address);
      this.byHead.set(head, [...this.byHead.get(head) ?? [], address]);
    }
  }
  was;
  is;
  known = /* @__PURE__ */ new Map();
  addresses;
  byHead = /* @__PURE__ */ new Map();
  /** What the expressions of a value refer to and what changes, here or behind it. */
  behind(value) {
    return this.references(value).filter((address) => this.changes(address));
  }
  changes(address) {
    const known3 = this.known.get(address);
    if (known3 !== void 0) return known3;
    if (address.startsWith(FILE)) return this.ofFile(address.slice(FILE.length));
    this.known.set(address, false);
    const [before, after] = [this.definition(this.was, address), this.definition(this.is, address)];
    const changed = differ(before, after) || this.behind(after).length > 0;
    this.known.set(address, changed);
    return changed;
  }
  /** Whether what is at a path beside the stack changes, or nobody can tell. */
  ofFile(path2) {
    const [before, after] = [this.was.digestOf(path2), this.is.digestOf(path2)];
    return before === void 0 || before !== after;
  }
  definition({ blocks, names: names2 }, address) {
    const block2 = blocks.get(address);
    if (block2 === void 0) return names2.get(address);
    if (block2.mode === "managed" && Object.hasOwn(READ, block2.type)) return IDENTITY2.map((name) => block2.values[name]);
    return isReadable(block2) ? void 0 : block2.values;
  }
  /**
   * By the words of an expression, whatever stands between them: spaces, indexes, comments. Of a head without a name that is known all
   * things with that head are meant.
   */
  references(value) {
    const expressions = expressionsIn(value);
    const words = new Set(expressions.flatMap((text4) => text4.match(/[A-Za-z_][\w-]*/g) ?? []));
    const named3 = [...this.byHead].flatMap(([head, addresses]) => {
      if (!head.split(".").every((word) => words.has(word))) return [];
      const ofThese = addresses.filter((address) => words.has(address.slice(head.length + 1)));
      return ofThese.length > 0 ? ofThese : addresses;
    });
    return [...named3, ...expressions.flatMap(filesIn)];
  }
};
var FILE = "the file ";
var filesIn = (expression) => [...expression.matchAll(/\b\w*file\w*\s*\(\s*(?:"((?:[^"\\$%]|\$\{path\.(?:module|root)\})*)"\s*[,)])?/g)].map(
  ([, path2]) => `${FILE}${path2 === void 0 ? "?" : path2.replaceAll(/\$\{path\.\w+\}/g, ".")}`
);
var headOf = (address) => address.slice(0, address.lastIndexOf("."));
function isReadable({ mode, type, values: values2 }) {
  if (mode !== "data" || !Object.hasOwn(READ_DATA, type)) return false;
  const { statement } = values2;
  const others = [...MERGED_DOCUMENTS, "dynamic", "for_each", "count"];
  const statements = Array.isArray(statement) ? statement : [statement];
  return !others.some((name) => values2[name] !== void 0) && statements.every((each3) => isRecord(each3) && [void 0, "Allow", "Deny"].includes(each3["effect"]) && !("dynamic" in each3));
}

// modules/review/read/stacks.ts
function plansOfStacks(base, head) {
  const [was, is] = [stackOf(base), stackOf(head)];
  const keys = [.../* @__PURE__ */ new Set([...was.blocks.keys(), ...is.blocks.keys()])];
  const changed = keys.flatMap((address) => {
    const [before, after] = [was.blocks.get(address), is.blocks.get(address)];
    if (before && after && signsIn(was, before) !== signsIn(is, after))
      return [
        { address, before, actions: ["delete"] },
        { address, after, actions: ["create"] }
      ];
    const isMoved = was.blocks.has(address) && is.blocks.has(is.moved.get(address) ?? "");
    const gone = isMoved ? "no-op" : is.forgotten.has(address) ? "forget" : "delete";
    const actions3 = before === void 0 ? ["create"] : after === void 0 ? [gone] : same2(before, after) ? ["no-op"] : ["update"];
    return [{ address, actions: actions3, ...before && { before }, ...after && { after } }];
  });
  return {
    source: "stacks",
    resources: changed.map(resourceOf2).filter(({ mode, type }) => Object.hasOwn(mode === "data" ? READ_DATA : READ, type)),
    drift: [],
    outside: outsideOfStacks(changed),
    configuration: configurationOf(is),
    isWritten: true,
    baseConfiguration: configurationOf(was),
    credentials: credentialsOf(
      Object.fromEntries([...was.providers, ...is.providers].map(([key, expressions]) => [key, { name: key.split(".")[0], expressions }]))
    ),
    doubts: stackDoubts(was, is)
  };
}
var providerKeyOf = ({ values: values2 }) => typeof values2["provider"] === "string" ? values2["provider"] : "aws";
var signsIn = ({ providers }, block2) => JSON.stringify(tellingSettings(providers.get(providerKeyOf(block2)) ?? {}));
function resourceOf2({ address, before, after, actions: actions3 }) {
  const block2 = after ?? before;
  const { mode, type, name } = block2;
  const attributes = (block3) => block3 === void 0 ? null : attributesOf(block3);
  const identity = { address, mode, type, name, module: "", providerKey: providerKeyOf(block2) };
  return { ...identity, actions: actions3, imported: false, before: attributes(before), after: attributes(after) };
}
var same2 = (a, b) => JSON.stringify({ ...a.values, "//": 0 }) === JSON.stringify({ ...b.values, "//": 0 });
function plain2(value) {
  if (typeof value === "string") return wholeExpression(value) === void 0 ? renderTemplate(value, () => void 0) ?? value : value;
  if (Array.isArray(value)) return value.map((each3) => plain2(each3));
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, each3]) => [key, plain2(each3)]));
  return value;
}
var attributesOf = ({ mode, type, values: values2 }) => {
  const names2 = (mode === "data" ? READ_DATA : READ)[type] ?? [];
  const loops = new Map(bodiesOf(values2["dynamic"]).flatMap((each3) => Object.entries(each3)));
  return Object.fromEntries(
    names2.flatMap((name) => {
      const loop = loops.get(name);
      if (loop !== void 0) return [[name, new Configured(JSON.stringify([values2[name], loop]), true)]];
      const value = withLists(name, values2[name]);
      if (value === void 0) return [];
      return [[name, name === "inline_policy" ? bodiesOf(value).map(inlineOf) : isComputed2(name, value) ? UNKNOWN : plain2(value)]];
    })
  );
};
var BLOCKS = /* @__PURE__ */ new Set(["condition", "inline_policy", "not_principals", "principals", "statement"]);
function withLists(name, value) {
  if (!BLOCKS.has(name) || value === void 0) return value;
  return bodiesOf(value).map((body) => Object.fromEntries(Object.entries(body).map(([key, each3]) => [key, withLists(key, each3)])));
}
var POLICY = /^(assume_role_policy|policy)$/;
var isComputed2 = (name, value) => POLICY.test(name) && expressionsIn(value).length > 0;
var inlineOf = (body) => Object.fromEntries(Object.entries(body).map(([name, value]) => [name, isComputed2(name, value) ? UNKNOWN : plain2(value)]));
var configurationOf = ({ blocks }) => ({
  resources: [...blocks].map(
    ([address, { mode, type, name, values: values2 }]) => ({
      address,
      mode,
      type,
      name,
      expressions: Object.fromEntries(Object.entries(values2).map(([key, value]) => [key, expressionOf(value)]))
    })
  )
});
var expressionOf = (value) => ({ constant_value: value });

// modules/hcl/literal.ts
function parseJsonencode(expression) {
  const [, inner] = /^jsonencode\s*\(([\s\S]*)\)$/.exec(expression) ?? [];
  if (inner === void 0) return void 0;
  const reader = new Reader(inner);
  try {
    const value = reader.value(0);
    return reader.isAtEnd() ? value : void 0;
  } catch {
    return void 0;
  }
}
var DEEPEST5 = 24;
var SCALARS3 = /* @__PURE__ */ new Map([
  ["true", true],
  ["false", false],
  ["null", null]
]);
var Reader = class {
  constructor(text4) {
    this.text = text4;
  }
  text;
  at = 0;
  isAtEnd() {
    this.space();
    return this.at === this.text.length;
  }
  value(depth) {
    if (depth > DEEPEST5) throw new Error("deep");
    this.space();
    const character = this.text[this.at];
    if (character === "{") return this.object(depth);
    if (character === "[") return this.list(depth);
    if (character === '"') return this.string();
    return this.other();
  }
  space() {
    while (/\s/.test(this.text[this.at] ?? "x")) this.at++;
  }
  take(expected) {
    this.space();
    if (!this.text.startsWith(expected, this.at)) return false;
    this.at += expected.length;
    return true;
  }
  object(depth) {
    this.at++;
    const entries2 = [];
    while (!this.take("}")) {
      this.space();
      const key = this.text[this.at] === '"' ? this.string() : this.word();
      if (!this.take("=") && !this.take(":")) throw new Error("separator");
      entries2.push([key, this.value(depth + 1)]);
      this.take(",");
    }
    return Object.fromEntries(entries2);
  }
  list(depth) {
    this.at++;
    const items = [];
    while (!this.take("]")) {
      items.push(this.value(depth + 1));
      this.take(",");
    }
    return items;
  }
  word() {
    const [word] = /^[A-Za-z_][\w-]*/.exec(this.text.slice(this.at, this.at + 200)) ?? [];
    if (word === void 0) throw new Error("word");
    this.at += word.length;
    return word;
  }
  string() {
    const end = endOfString(this.text, this.at + 1);
    if (end === void 0) throw new Error("string");
    const quoted3 = this.text.slice(this.at, end + 1);
    this.at = end + 1;
    if (hidesPlaces(quoted3)) throw new Error("escape");
    const template = JSON.parse(quoted3);
    const parts = templateParts(template) ?? [];
    if (parts.some(({ kind, text: part }) => kind === "text" && /\$\{[\w.-]+\}/.test(part))) throw new Error("escape");
    const text4 = renderTemplate(template, () => void 0);
    if (text4 === void 0) throw new Error("template");
    return text4;
  }
  other() {
    const [expression] = /^[\w.[\]"-]+/.exec(this.text.slice(this.at, this.at + 2e3)) ?? [];
    if (expression === void 0) throw new Error("expression");
    const plain4 = expression.replace(/\]+$/, (brackets) => expression.includes("[") ? brackets : "");
    this.at += plain4.length;
    if (SCALARS3.has(plain4)) return SCALARS3.get(plain4);
    return /^-?\d+(\.\d+)?$/.test(plain4) ? Number(plain4) : `\${${plain4}}`;
  }
};

// modules/review/resolve/text-with-names.ts
function textWithNames(template, resource, isJson, fill2 = () => void 0) {
  const left = (templateParts(template) ?? []).filter(({ kind, text: text4 }) => kind === "expression" && fill2(text4.trim()) === void 0);
  return left.every(({ text: text4 }) => isNameOfAws(text4.trim(), resource, isJson)) ? renderTemplate(template, fill2) : void 0;
}
var MADE_UP = /* @__PURE__ */ new Set(["account_id", "dns_suffix", "partition", "region", "unique_id"]);
var CHOSEN2 = /* @__PURE__ */ new Set(["arn", "id", "name"]);
var PLAIN_NAMES = /^aws(cc)?_(iam_\w+|caller_identity|partition|region|s3_bucket|sqs_queue|sns_topic|kms_key|dynamodb_table|lambda_function|ecr_repository|ecs_(cluster|service|task_definition)|eks_cluster|cloudwatch_log_group|logs_log_group|secretsmanager_secret|ssm_parameter|sfn_state_machine|kinesis_stream|codebuild_project|cloudfront_distribution|vpc|subnet|security_group)$/;
function isNameOfAws(expression, { index }, isJson) {
  const steps = stepsOf(withOwnIndex(expression, index)) ?? [];
  const [first2, second] = steps;
  const type = first2 !== void 0 && "name" in first2 && first2.name === "data" ? second : first2;
  const last = steps.at(-1);
  if (type === void 0 || !("name" in type) || last === void 0 || !("name" in last) || !/^aws(cc)?_/.test(type.name)) return false;
  return MADE_UP.has(last.name) || CHOSEN2.has(last.name) && (!isJson || PLAIN_NAMES.test(type.name));
}

// modules/review/resolve/policy-data.ts
function documentOfData(data, references2) {
  const { after } = data;
  const { statement, version: version3 } = after ?? {};
  if (!Array.isArray(statement) || !MERGED_DOCUMENTS.every((name) => isEmpty3(after?.[name]))) return void 0;
  const configured = references2.configurationOf(data)?.expressions?.["statement"];
  const reader = new StatementReader(data);
  const blocks = blocksFor(configured, statement.length);
  const statements = statement.map((each3, i2) => reader.statement(each3, blocks[i2]));
  if (statements.some((each3) => each3 === void 0)) return void 0;
  const document = { Version: typeof version3 === "string" ? version3 : "2012-10-17", Statement: statements.flatMap((each3) => each3 ?? []) };
  return { document, certain: reader.certain };
}
function blocksFor(expression, count) {
  return isBlocks(expression) && expression.length === count ? expression : [];
}
var isEmpty3 = (value) => value === void 0 || value === null || Array.isArray(value) && value.length === 0;
function blockWith(blocks, elements, constants2) {
  const constant = (block2, name) => isExpression(block2?.[name]) ? block2[name].constant_value : void 0;
  const says2 = (of2) => Object.entries(constants2).every(([name, text4]) => of2(name) === text4);
  const [only, ...others] = blocks.filter((block2) => says2((name) => constant(block2, name)));
  const alike = elements.filter((element2) => isRecord(element2) && says2((name) => element2[name]));
  return others.length > 0 || alike.length !== 1 ? void 0 : only;
}
var Untold = class extends Error {
};
var unescaped = (text4) => text4.replaceAll("&{", "${");
var StatementReader = class {
  constructor(data) {
    this.data = data;
  }
  data;
  certain = true;
  statement(value, expressions) {
    if (!isRecord(value)) return void 0;
    try {
      const list5 = (name) => this.texts(value[name], expressions?.[name]);
      const effect = value["effect"] ?? "Allow";
      if (effect !== "Allow" && effect !== "Deny") return void 0;
      const elements = {
        Effect: effect,
        Action: list5("actions"),
        NotAction: list5("not_actions"),
        Resource: list5("resources"),
        NotResource: list5("not_resources"),
        Principal: this.principals(value["principals"], expressions?.["principals"]),
        NotPrincipal: this.principals(value["not_principals"], expressions?.["not_principals"]),
        Condition: this.conditions(value["condition"], expressions?.["condition"])
      };
      return elements;
    } catch (error2) {
      if (error2 instanceof Untold) return void 0;
      throw error2;
    }
  }
  /** A text that is not known yet stands as the reference that it is: `${X.arn}`. */
  texts(value, expression) {
    if (isEmpty3(value)) return void 0;
    const items = Array.isArray(value) ? value : [value];
    if (!items.every((item2) => typeof item2 === "string" || item2 instanceof Unknown)) throw new Untold();
    const known3 = items.flatMap((item2) => typeof item2 === "string" ? [unescaped(item2)] : []);
    if (known3.length === items.length) return known3;
    const elements = isExpression(expression) ? elementsOf(expression) : void 0;
    const unknown3 = unknownAmong(elements, known3, items.length - known3.length);
    if (unknown3 === void 0) throw new Untold();
    if (!unknown3.every((each3) => "template" in each3 || each3.certain)) this.certain = false;
    return [...known3, ...unknown3.map((each3) => this.unknownText(each3))];
  }
  unknownText(element2) {
    const text4 = "template" in element2 ? textWithNames(element2.template, this.data, false) : `\${${element2.text}}`;
    if (text4 === void 0) throw new Untold();
    return unescaped(text4);
  }
  principals(value, expressions) {
    if (isEmpty3(value)) return void 0;
    if (!Array.isArray(value)) throw new Untold();
    const found3 = /* @__PURE__ */ new Map();
    const blocks = blocksFor(expressions, value.length);
    for (const principal of value) {
      if (!isRecord(principal) || typeof principal["type"] !== "string") throw new Untold();
      const ids = this.texts(principal["identifiers"], blockWith(blocks, value, { type: principal["type"] })?.["identifiers"]) ?? [];
      found3.set(principal["type"], [...found3.get(principal["type"]) ?? [], ...ids]);
    }
    const everyone2 = found3.get("*");
    return everyone2 !== void 0 && found3.size === 1 && everyone2.every((id) => id === "*") ? "*" : Object.fromEntries(found3);
  }
  conditions(value, expressions) {
    if (isEmpty3(value)) return void 0;
    if (!Array.isArray(value)) throw new Untold();
    const found3 = /* @__PURE__ */ new Map();
    const blocks = blocksFor(expressions, value.length);
    for (const condition of value) {
      if (!isRecord(condition) || typeof condition["test"] !== "string" || typeof condition["variable"] !== "string") throw new Untold();
      const { test, variable: variable2 } = condition;
      const keys = found3.get(test) ?? /* @__PURE__ */ new Map();
      const values2 = this.texts(condition["values"], blockWith(blocks, value, { test, variable: variable2 })?.["values"]) ?? [];
      keys.set(variable2, [...keys.get(variable2) ?? [], ...values2]);
      found3.set(test, keys);
    }
    return Object.fromEntries([...found3].map(([test, keys]) => [test, Object.fromEntries(keys)]));
  }
};

// modules/review/resolve/resolve.ts
var WANTED = {
  aws_iam_role: ["assume_role_policy", "name", "permissions_boundary"],
  aws_iam_role_policy: ["policy", "name"],
  aws_iam_policy: ["policy", "name"]
};
function resolveUnknowns(plan) {
  const after = new References(plan.resources, plan.configuration);
  const before = plan.baseConfiguration && new References(plan.resources.map(asBefore2), plan.baseConfiguration);
  const resources = plan.resources.map((resource) => {
    const wanted = WANTED[resource.type];
    if (resource.mode === "data" || wanted === void 0) return resource;
    return {
      ...resource,
      after: resource.after && resolved(resource, resource.after, wanted, after, before !== void 0),
      before: resource.before && before ? resolved(resource, resource.before, wanted, before, true) : resource.before
    };
  });
  return { ...plan, resources };
}
var asBefore2 = (resource) => ({ ...resource, after: resource.before });
function resolved(resource, after, wanted, references2, isStack) {
  const textOf7 = (expression) => configuredText(resource, expression, references2) ?? (isStack ? asWritten(resource, expression, references2) : void 0);
  const found3 = wanted.flatMap((name) => {
    if (!(after[name] instanceof Unknown) || !isStack && isMistakable(resource.before?.[name])) return [];
    const text4 = textOf7(references2.expression(resource, name));
    return text4 === void 0 ? [] : [[name, text4]];
  });
  return { ...after, ...Object.fromEntries(found3), ...inlinePolicies(resource, after, references2, textOf7) };
}
var isMistakable = (before) => typeof before === "string" && looksLikePlace(before);
function asWritten(resource, expression = {}, references2) {
  const { constant_value: constant } = expression;
  if (typeof constant !== "string") return void 0;
  const document = references2.exact(resource, wholeTraversal(constant), ["aws_iam_policy_document"])?.resource.after;
  return new Configured(document ? `${constant} ${JSON.stringify(document)}` : constant, true, true);
}
function inlinePolicies(resource, after, references2, textOf7) {
  const { inline_policy: inline2 } = after;
  if (!Array.isArray(inline2)) return {};
  const blockOf2 = inlineBlocks(references2.configurationOf(resource)?.expressions?.["inline_policy"], inline2.length);
  const policies = inline2.map((policy, i2) => {
    if (!isRecord(policy) || !(policy["policy"] instanceof Unknown)) return policy;
    const expression = blockOf2(policy["name"], i2)?.["policy"];
    const text4 = expression === void 0 ? void 0 : textOf7(isExpression(expression) ? expression : void 0);
    return text4 === void 0 ? policy : { ...policy, policy: text4 };
  });
  return { inline_policy: policies };
}
function inlineBlocks(configured, count) {
  if (configured !== void 0 && !isBlocks(configured)) {
    const bodies = isExpression(configured) ? bodiesOf(configured.constant_value) : [];
    return (_name, at3) => ({ policy: { constant_value: bodies[at3]?.["policy"] } });
  }
  if (configured === void 0 || configured.length !== count) return () => void 0;
  const names2 = configured.map(({ name }) => isExpression(name) ? name.constant_value : void 0);
  const isTold = (name) => typeof name === "string" && !/[$%]\{/.test(name);
  return names2.every(isTold) && new Set(names2).size === names2.length ? (name) => configured[names2.indexOf(name)] : () => void 0;
}
function configuredText(resource, expression, references2) {
  const { constant_value: constant } = expression ?? {};
  if (typeof constant !== "string") return fromData(resource, traversalOf(expression), references2);
  const whole = wholeExpression(constant);
  if (whole === void 0) return textOfTemplate(constant, resource, references2);
  const data = fromData(resource, wholeTraversal(constant), references2);
  if (data !== void 0) return data;
  const literal2 = parseJsonencode(whole);
  if (literal2 !== void 0) return new Configured(fillIn(JSON.stringify(literal2), resource, references2), true);
  const known3 = fill(resource, references2)(whole);
  return known3 === void 0 ? void 0 : new Configured(known3, true);
}
function textOfTemplate(template, resource, references2) {
  const known3 = fill(resource, references2);
  const text4 = textWithNames(template, resource, true, known3);
  return text4 === void 0 ? void 0 : new Configured(text4, true);
}
var fillIn = (text4, resource, references2) => text4.replaceAll(/\$\{([\w.-]+)\}/g, (place2, expression) => {
  const known3 = fill(resource, references2)(expression);
  return known3 === void 0 ? place2 : JSON.stringify(known3).slice(1, -1);
});
var FILLED = ["aws_iam_role", "aws_iam_policy", "aws_iam_openid_connect_provider"];
var fill = (resource, references2) => (expression) => {
  if (/^(each\.key|count\.index)$/.test(expression)) return resource.index === void 0 ? void 0 : String(resource.index);
  const target = references2.exact(resource, wholeTraversal(`\${${expression}}`), FILLED);
  return target?.attribute === void 0 || !target.certain ? void 0 : textOf2(target.resource.after?.[target.attribute]);
};
function fromData(resource, traversal, references2) {
  const data = references2.exact(resource, traversal, ["aws_iam_policy_document"]);
  if (data === void 0 || !(data.attribute === "json" || data.attribute === "minified_json")) return void 0;
  const told3 = documentOfData(data.resource, references2);
  return told3 && new Configured(JSON.stringify(told3.document), told3.certain && data.certain);
}

// modules/expression/functions.ts
var regularExpression = (pattern) => new RegExp(pattern, "u");
var globalPatterns = /* @__PURE__ */ new Map();
function globalPattern(slashed) {
  const known3 = globalPatterns.get(slashed) ?? new RegExp(slashed.slice(1, -1), "gu");
  globalPatterns.set(slashed, known3);
  return known3;
}
function distinct3(source) {
  if (source.length < 2) return [...source];
  const seen = /* @__PURE__ */ new Set();
  return source.filter((value) => {
    const key = typeof value === "string" ? value : JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}
var FUNCTIONS = {
  chunklist: (source, size) => Array.from({ length: Math.ceil(source.length / size) }, (_, i2) => source.slice(i2 * size, (i2 + 1) * size)),
  concat: (...lists) => lists.flat(1),
  contains: (source, value) => source.includes(value),
  distinct: distinct3,
  flatten: (source) => source.flat(Number.POSITIVE_INFINITY),
  keys: (of2) => Object.keys(of2).sort(),
  length: (source) => source.length,
  lookup: (of2, key, otherwise) => Object.hasOwn(of2, key) ? of2[key] : otherwise,
  lower: (value) => value.toLowerCase(),
  merge: (...objects) => Object.assign({}, ...objects),
  replace: (value, from, to) => {
    if (from.length > 1 && from.startsWith("/") && from.endsWith("/")) return value.replaceAll(globalPattern(from), () => to);
    return value.includes(from) ? value.replaceAll(from, () => to) : value;
  },
  setproduct: (first2, second) => first2.flatMap((one3) => second.map((other) => [one3, other])),
  split: (separator, value) => value.split(separator),
  startswith: (value, prefix) => value.startsWith(prefix),
  strcontains: (value, other) => value.includes(other),
  values: (of2) => Object.keys(of2).sort().map((key) => of2[key]),
  zipmap: (keys, found3) => Object.fromEntries(keys.map((key, i2) => [key, found3[i2]]))
};

// modules/fields/messages/errors.ts
var LONGEST_SHOWN = 120;
function showValue(value) {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") return `a ${typeof value}`;
  let shown2;
  try {
    shown2 = JSON.stringify(value) ?? "nothing";
  } catch {
    return "a value that refers to itself";
  }
  return shown2.length <= LONGEST_SHOWN ? shown2 : `${shown2.slice(0, LONGEST_SHOWN)}\u2026 (${shown2.length} characters)`;
}

// modules/fields/texts/text-rule.ts
var POLICY_TEXT = "^[\\x21-\\x7e\\xa1-\\xff]+$";
var NO_WILDCARD = "[*?]";
var ruleFor = (rule, text4) => text4.startsWith("arn:") && rule.arn || rule;
var PARTITION = "aws[a-z-]*";
var ACCOUNT2 = "[0-9]{12}";
var REGION = "[a-z0-9-]+";
var IAM_NAME = "[A-Za-z0-9_+=,.@-]+";
var BUCKET_TESTS = [
  { match: "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", message: "A bucket name is 3 to 63 lower-case letters, digits, '.' and '-'." }
];

// modules/fields/tokens.ts
var MARKER = /[$#&]\{TfToken\[/i;
var NUMBERS = /-\d+(?:\.\d+)?e\+\d+/gi;
var MARKED = [65023, 64511];
var isTokenNumber = (written3) => {
  const double = new DataView(new ArrayBuffer(8));
  double.setFloat64(0, Number(written3));
  return MARKED.includes(double.getUint16(0));
};
var hasToken = (value) => MARKER.test(value) || (value.match(NUMBERS) ?? []).some(isTokenNumber);
var isListToken = (value) => value.startsWith("#{TfToken[");

// modules/fields/kinds.ts
var fieldInfo = registry();
var textRules = registry();
var keyRules = registry();
var references = /* @__PURE__ */ new WeakSet();
var TOKEN_REFUSED = "This value is known only when Terraform runs. Write it as text, so that the plan shows who comes in and what they may do.";
var LIST_REFUSED = "This list is known only when Terraform runs. Give each of its items by itself.";
var passes = (value, test) => {
  if ("maxLength" in test) return charactersOf2(value, test.without) <= test.maxLength;
  if ("maxBytes" in test) return Buffer.byteLength(value) <= test.maxBytes;
  if ("match" in test) return compiled2(test.match).test(value);
  return !compiled2(test.forbid).test(value);
};
var charactersOf2 = (value, without2) => [...without2 === void 0 ? value : value.replaceAll(new RegExp(without2, "gu"), "")].length;
var patterns = /* @__PURE__ */ new Map();
var compiled2 = (source) => {
  const known3 = patterns.get(source) ?? regularExpression(source);
  patterns.set(source, known3);
  return known3;
};
function complaint(rule, value) {
  const { tests, example } = ruleFor(rule, value);
  const failed = tests.find((test) => !passes(value, test));
  return failed && `received ${showValue(value)}. ${lengthOf(value, failed)}${failed.message} Example: ${showValue(example)}.`;
}
function lengthOf(value, test) {
  if ("maxLength" in test) return `It has ${charactersOf2(value, test.without)} characters. `;
  return "maxBytes" in test ? `It counts as ${Buffer.byteLength(value)} characters. ` : "";
}
function text3(rule, options2 = {}) {
  const schema = string2().superRefine((value, context) => {
    if (hasToken(value)) {
      const message2 = options2.token !== "allowed" ? TOKEN_REFUSED : isListToken(value) ? LIST_REFUSED : void 0;
      if (message2 !== void 0) context.addIssue({ code: "custom", message: `${message2} Example: ${showValue(rule.example)}.` });
      return;
    }
    const message = complaint(rule, value);
    if (message !== void 0) context.addIssue({ code: "custom", message });
  });
  textRules.add(schema, rule);
  if (options2.token === "allowed") references.add(schema);
  return fieldInfoOf(schema, { description: rule.what, allowed: rule.what, example: rule.example });
}
var fieldInfoOf = (schema, info) => {
  fieldInfo.add(schema, info);
  return schema;
};
var field = (schema, description, allowed2, example, more2 = {}) => fieldInfoOf(schema, { description, allowed: allowed2, example, ...more2 });
var list3 = (rule) => array(text3(rule));
var someOf = (rule, description) => field(list3(rule).min(1), description, `a list with at least one item: ${rule.what}`, [rule.example]);
var anyOf2 = (rule, description, example = rule.example) => field(list3(rule).default([]), description, `a list, each item ${rule.what}`, [example]);
var flag = (byDefault, description) => field(boolean2().default(byDefault), description, "true or false", !byDefault);
var one2 = (rule, description, options2 = {}) => field(text3(rule, options2), description, rule.what, rule.example);
function mapOf(keyRule, value) {
  const schema = record2(string2(), value);
  keyRules.add(schema, keyRule);
  return schema;
}

// modules/fields/texts/aws-texts.ts
var roleName2 = {
  what: "the name of an IAM role",
  example: "web-deploy",
  tests: [
    { match: "[^\\n]", message: "A role name has 1 to 64 characters." },
    { maxLength: 64, message: "A role name has 1 to 64 characters." },
    { match: `^${IAM_NAME}$`, message: "A role name holds letters, digits and the characters + = , . @ _ - only." },
    {
      forbid: "^GitHubActions$",
      message: "GitHubActions is reported not to work with aws-actions/configure-aws-credentials (its issue 953): choose another name."
    }
  ]
};
var policyArn = {
  what: "the ARN of a managed policy",
  example: "arn:aws:iam::111122223333:policy/deploy-boundary",
  mayBeArn: true,
  tests: [
    { forbid: NO_WILDCARD, message: "It names one policy: no wildcard." },
    {
      match: `^arn:${PARTITION}:iam::(${ACCOUNT2}|aws):policy/(${IAM_NAME}/)*${IAM_NAME}$`,
      message: "Allowed: the full ARN of a managed policy."
    }
  ]
};
var accountId = {
  what: "an AWS account id",
  example: "111122223333",
  tests: [{ match: `^${ACCOUNT2}$`, message: "An account id is 12 digits, as text (leading zeros count)." }]
};
var region = {
  what: "an AWS region",
  example: "eu-central-1",
  tests: [
    { match: "^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}$", message: "A region is written like eu-central-1 or us-gov-west-1 (no zone letter)." }
  ]
};
var ISSUERS = "(token[.]actions[.](githubusercontent|[a-z0-9-]+[.]ghe)[.]com(/[a-z0-9-]+)?|[^/]+/_services/token)";
var HOST = "[a-z0-9][a-z0-9.-]*[.][a-z]+";
var NO_SERVER = "token[.]actions[.][^/]*/_services/token";
var THESE = "token.actions.githubusercontent.com, the same with /SLUG for an enterprise that has its own issuer, token.actions.SUBDOMAIN.ghe.com, or HOST/_services/token for GitHub Enterprise Server; without a slash at the end";
var HOST_MESSAGE = "The host is written in lower case, with its domain and without a port.";
var NO_SERVER_MESSAGE = "This host is no GitHub Enterprise Server: leave out /_services/token.";
var oidcProviderUrl = {
  what: "the URL of GitHub's token issuer",
  example: "https://token.actions.octocorp.ghe.com",
  tests: [
    { match: "^https://", message: "The URL begins with https://." },
    { match: `^https://${ISSUERS}$`, message: `Allowed behind https://: ${THESE}.` },
    { match: `^https://${HOST}(/|$)`, message: HOST_MESSAGE },
    { forbid: NO_SERVER, message: NO_SERVER_MESSAGE },
    { maxLength: 255, message: "A URL has at most 255 characters." }
  ]
};
var oidcProviderArn = {
  what: "the ARN of the account's GitHub OIDC provider",
  example: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
  tests: [
    {
      match: `^arn:${PARTITION}:iam::${ACCOUNT2}:oidc-provider/${ISSUERS}$`,
      message: `Allowed: a provider of GitHub's, arn:PARTITION:iam::ACCOUNT:oidc-provider/ and ${THESE}.`
    },
    { match: `:oidc-provider/${HOST}(/|$)`, message: HOST_MESSAGE },
    { forbid: NO_SERVER, message: NO_SERVER_MESSAGE }
  ]
};
var TAG_TEXT = "^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$";
var TAG_CHARACTERS = "letters, digits, spaces and _ . : / = + - @";
var tagKey = {
  what: "the key of an AWS tag",
  example: "team",
  tests: [
    { match: "[^\\n]", message: "A tag key has 1 to 128 characters." },
    { maxLength: 128, message: "A tag key has 1 to 128 characters." },
    { match: TAG_TEXT, message: `Allowed in a tag key: ${TAG_CHARACTERS}.` },
    { forbid: "^[Aa][Ww][Ss]:", message: "Keys that begin with aws: belong to AWS: choose another." }
  ]
};
var tagValue = {
  what: "the value of an AWS tag",
  example: "web",
  tests: [
    { maxLength: 256, message: "A tag value has at most 256 characters." },
    { match: TAG_TEXT, message: `Allowed in a tag value: ${TAG_CHARACTERS}.` }
  ]
};

// modules/fields/texts/name-or-arn.ts
var LONGEST_ARN = 600;
function nameOrArn(rule) {
  const everywhere2 = [{ forbid: NO_WILDCARD, message: "A wildcard would reach resources that nobody named. List each one." }];
  const bounded = [{ maxLength: LONGEST_ARN, message: `At most ${LONGEST_ARN} are taken, for any name or ARN.` }];
  const neither2 = `Allowed: ${rule.what}. This is neither a name nor an ARN of ${rule.service}.`;
  return {
    what: rule.what,
    example: rule.example,
    mayBeArn: true,
    ...rule.ofOwnAccount && { ofOwnAccount: rule.ofOwnAccount },
    tests: [
      ...everywhere2,
      ...rule.first ?? [],
      ...bounded,
      { forbid: ":", message: neither2 },
      { match: `^${rule.name}$`, message: `Not a valid name: ${rule.nameHint}` }
    ],
    arn: {
      what: rule.what,
      example: rule.arnExample,
      tests: [
        ...rule.firstOfArn ?? [],
        ...everywhere2,
        ...bounded,
        { match: `^arn:${PARTITION}:${rule.service}:`, message: neither2 },
        { match: `^${rule.arn}$`, message: `Not a valid ARN: write arn:PARTITION:${rule.service}:\u2026 as the AWS console shows it.` }
      ]
    }
  };
}

// modules/fields/texts/deploy-texts.ts
var NAME2 = "[A-Za-z0-9_-]+";
var ITSELF = {
  function: "Give the function itself, without a version or an alias: every version and alias of it is meant.",
  layer: "Give the layer itself, without a version: every version of it is meant."
};
var lambdaFunction = nameOrArn({
  what: "the name of a Lambda function in this account and region, or its full ARN",
  service: "lambda",
  name: NAME2,
  arn: `arn:${PARTITION}:lambda:${REGION}:${ACCOUNT2}:function:${NAME2}`,
  nameHint: "a function name is 1 to 64 letters, digits, hyphens and underscores.",
  example: "web",
  arnExample: "arn:aws:lambda:eu-central-1:111122223333:function:web",
  first: [{ forbid: "^[^:]+:[^:]+$", message: ITSELF.function }],
  firstOfArn: [{ forbid: ":function:[^:]*:", message: ITSELF.function }]
});
var lambdaLayer = nameOrArn({
  what: "the name of a Lambda layer in this account and region, or its full ARN",
  service: "lambda",
  name: NAME2,
  arn: `arn:${PARTITION}:lambda:${REGION}:${ACCOUNT2}:layer:${NAME2}`,
  nameHint: "a layer name is 1 to 140 letters, digits, hyphens and underscores.",
  example: "web-dependencies",
  arnExample: "arn:aws:lambda:eu-central-1:111122223333:layer:web-dependencies",
  first: [{ forbid: "^[^:]+:[^:]+$", message: ITSELF.layer }],
  firstOfArn: [{ forbid: ":layer:[^:]*:", message: ITSELF.layer }]
});
var cloudformationStack = nameOrArn({
  what: "the name of a CloudFormation stack in this account and region, or its full ARN",
  service: "cloudformation",
  name: "[A-Za-z][A-Za-z0-9-]*",
  // A stack that is made anew has another id, so it may be left out
  arn: `arn:${PARTITION}:cloudformation:${REGION}:${ACCOUNT2}:stack/[A-Za-z][A-Za-z0-9-]*(/[0-9a-f-]+)?`,
  nameHint: "a stack name is 1 to 128 letters, digits and hyphens, and begins with a letter.",
  example: "web",
  arnExample: "arn:aws:cloudformation:us-east-1:111122223333:stack/web-certificate"
});
var cloudformationTransform = nameOrArn({
  what: "the name of one of AWS's own transforms, without AWS::, or the full ARN of a macro",
  service: "cloudformation",
  name: NAME2,
  arn: `arn:${PARTITION}:cloudformation:${REGION}:${ACCOUNT2}:transform/[A-Za-z0-9]+`,
  nameHint: "the name of a transform is letters, digits and hyphens.",
  example: "Serverless-2016-10-31",
  arnExample: "arn:aws:cloudformation:eu-central-1:111122223333:transform/Naming",
  first: [{ forbid: "^AWS::", message: "Leave out AWS::, as the ARN of the transform does." }]
});
var eksCluster = nameOrArn({
  what: "the name of an EKS cluster in this account and region, or its full ARN",
  service: "eks",
  name: "[A-Za-z0-9][A-Za-z0-9_-]*",
  arn: `arn:${PARTITION}:eks:${REGION}:${ACCOUNT2}:cluster/[A-Za-z0-9][A-Za-z0-9_-]*`,
  nameHint: "an EKS cluster name is 1 to 100 letters, digits, hyphens and underscores, and begins with a letter or digit.",
  example: "prod",
  arnExample: "arn:aws:eks:eu-central-1:111122223333:cluster/prod"
});
var cdkQualifier = {
  what: "the qualifier that CDK was bootstrapped with",
  example: "hnb659fds",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach roles that nobody named. Make a role for each qualifier." },
    // As the parameter Qualifier of CDK's bootstrap template has it
    { maxLength: 10, message: "A qualifier is 1 to 10 letters, digits, hyphens and underscores." },
    { match: `^${NAME2}$`, message: "A qualifier is 1 to 10 letters, digits, hyphens and underscores." }
  ]
};
var artifactPrefix = {
  what: `the beginning of the keys of a deploy's artifacts, up to a "/"`,
  example: "web/",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach objects that nobody named." },
    { match: "^$|/$", message: 'A prefix ends with "/": else it is that of every name that goes on.' },
    {
      match: "^([A-Za-z0-9!_.'()-][A-Za-z0-9!_.'()/-]*)?$",
      message: "A prefix is letters, digits, '/' and ! _ . ' ( ) -, and does not begin with '/'."
    },
    { maxLength: 512, message: "A prefix has at most 512 characters." }
  ]
};

// modules/fields/texts/github-texts.ts
var VISIBLE = {
  forbid: "\\xad",
  message: "It holds an invisible character, the soft hyphen U+00AD: who reads the definition takes it for another name. Rename it."
};
var OWNER_TESTS = [
  { maxLength: 39, without: "[@/].*$", message: "An owner has at most 39 characters." },
  {
    match: "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*(_[A-Za-z0-9]+)?[@/]",
    message: "An owner is letters and digits with single hyphens between them (and one underscore before an enterprise's short code)."
  }
];
var repository = {
  what: '"owner/name", or "owner@id/name@id" for a repository with immutable subjects',
  example: "octo-org@123456/web@456789",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would admit repositories that nobody named. List each repository." },
    { match: "^[^/]+/[^/]+$", message: 'Allowed: "owner/name" or "owner@id/name@id", without a host or a scheme.' },
    {
      match: "^([^@]+|[^@/]+@[^@/]*/[^@/]+@[^@/]*)$",
      message: "Give both ids or none: GitHub mints either owner@id/name@id or owner/name, never a mixture."
    },
    {
      match: "^([^@]+|[^@/]+@[1-9][0-9]{0,19}/[^@/]+@[1-9][0-9]{0,19})$",
      message: "Ids are decimal numbers: gh api repos/OWNER/NAME --jq '{owner:.owner.id, repo:.id}' prints them."
    },
    {
      forbid: "^[^@/]*-[0-9]{4,}/[^@/]*-[0-9]{4,}$",
      message: "Ids behind a hyphen are part of names that anybody can register: write owner@id/name@id. Where the repository is really called so, give it with its ids too."
    },
    ...OWNER_TESTS,
    { match: "/[A-Za-z0-9._-]+(@[0-9]+)?$", message: "A repository name is letters, digits, '.', '_' and '-'." },
    { maxLength: 100, without: "^[^/]*/|@[^@]*$", message: "A repository name has at most 100 characters." },
    { forbid: "/\\.{1,2}(@[0-9]+)?$", message: "A repository cannot be called . or .." },
    {
      forbid: "\\.([Gg][Ii][Tt]|[Ww][Ii][Kk][Ii])(@[0-9]+)?$",
      message: "GitHub has no repository that ends in .git or .wiki: leave the ending out."
    }
  ]
};
var owner = {
  what: '"owner@id", a user or an organisation with its id',
  example: "octo-org@123456",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would admit owners that nobody named. List each owner." },
    { forbid: "/", message: "Give the owner alone, without a repository: a repository goes into the list of repositories." },
    {
      match: "^[^@]*@[1-9][0-9]{0,19}$",
      message: "Give the owner's id, a decimal number: gh api users/OWNER --jq .id prints it. A name can pass to somebody else."
    },
    ...OWNER_TESTS
  ]
};
var ref = (kind, directory, examples) => ({
  what: `a ${kind} name, or a pattern with * or ? after some literal text`,
  example: examples.pattern,
  tests: [
    { match: "[^ ]", message: `A ${kind} cannot be empty.` },
    {
      forbid: "^[*?]",
      message: `A pattern needs literal text before its first wildcard, or anyone who can push may come in. Allowed: a name such as "${examples.name}" or a pattern such as "${examples.pattern}".`
    },
    { forbid: "^refs/", message: `Leave out the prefix refs/${directory}/: it is added for you.` },
    { forbid: "[\\x00-\\x20\\x7f~^:\\\\\\[]", message: "Git allows no space, no control character and none of ~ ^ : [ \\ in a name." },
    {
      match: POLICY_TEXT,
      message: "IAM policy documents hold characters up to U+00FF only, so this name cannot be trusted by name: rename it."
    },
    VISIBLE,
    {
      forbid: "\\.\\.|@\\{|//|^/|/$|\\.$|^-|^@$",
      message: "Git allows no '..', '@{' or '//', no '/' or '.' at the end, no '/' or '-' at the start."
    },
    { forbid: "(^|/)\\.|\\.lock(/|$)", message: "Git allows no part that starts with '.' or ends in '.lock'." }
  ]
});
var branch = ref("branch", "heads", { name: "main", pattern: "release/*" });
var gitTag = ref("tag", "tags", { name: "v1.0.0", pattern: "v*" });

// modules/fields/texts/resource-texts.ts
var ECR_NAME = "[a-z0-9]+([._-][a-z0-9]+)*(/[a-z0-9]+([._-][a-z0-9]+)*)*";
var ECS_NAME = "[A-Za-z0-9_-]+";
var ecrRepository = nameOrArn({
  what: "the name of an ECR repository in this account and region, or its full ARN",
  service: "ecr",
  name: ECR_NAME,
  arn: `arn:${PARTITION}:ecr:${REGION}:${ACCOUNT2}:repository/${ECR_NAME}`,
  nameHint: "an ECR repository name is lower-case letters and digits, with . _ - or / between them.",
  example: "web",
  arnExample: "arn:aws:ecr:eu-central-1:111122223333:repository/web",
  first: [
    {
      forbid: "\\.dkr[.-]ecr[.-]",
      message: "This is an image address. Give the repository's name: the part after the host, without a tag."
    },
    { match: "[^\\n][^\\n]", message: "Not a valid name: an ECR repository name has 2 to 256 characters." }
  ]
});
var ecsCluster = nameOrArn({
  what: "the name of an ECS cluster in this account and region, or its full ARN",
  service: "ecs",
  name: ECS_NAME,
  arn: `arn:${PARTITION}:ecs:${REGION}:${ACCOUNT2}:cluster/${ECS_NAME}`,
  nameHint: "an ECS cluster name is 1 to 255 letters, digits, hyphens and underscores.",
  example: "prod",
  arnExample: "arn:aws:ecs:eu-central-1:111122223333:cluster/prod"
});
var ecsService = nameOrArn({
  what: "the name of an ECS service in the cluster, or its full ARN",
  service: "ecs",
  name: ECS_NAME,
  arn: `arn:${PARTITION}:ecs:${REGION}:${ACCOUNT2}:service/${ECS_NAME}/${ECS_NAME}`,
  nameHint: "an ECS service name is 1 to 255 letters, digits, hyphens and underscores.",
  example: "web",
  arnExample: "arn:aws:ecs:eu-central-1:111122223333:service/prod/web"
});
var taskFamily = {
  what: "the family of a task definition",
  example: "web",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach families that nobody named. List each one." },
    { forbid: ":", message: "Give the family's name alone: no revision and no ARN." },
    { match: `^${ECS_NAME}$`, message: "A task family is 1 to 255 letters, digits, hyphens and underscores." }
  ]
};
var LOG_GROUP_NAME = "[A-Za-z0-9_./#-]+";
var logGroup = nameOrArn({
  what: "the name of a CloudWatch log group in the cluster's account and region, or its full ARN",
  service: "logs",
  name: LOG_GROUP_NAME,
  arn: `arn:${PARTITION}:logs:${REGION}:${ACCOUNT2}:log-group:${LOG_GROUP_NAME}`,
  nameHint: "a log group name is 1 to 512 letters, digits and # / . - _",
  example: "/ecs/web",
  arnExample: "arn:aws:logs:eu-central-1:111122223333:log-group:/ecs/web",
  firstOfArn: [{ forbid: ":\\*$", message: "Leave out the :* with which the console shows a log group's ARN." }]
});
var CODEDEPLOY_NAME = "[A-Za-z0-9._+=,@-]+";
var CODEDEPLOY_HINT = "of 1 to 100 letters, digits and . _ + = , @ -";
var codedeployGroup = {
  what: "a CodeDeploy application and one of its deployment groups, as APPLICATION/GROUP",
  example: "AppECS-prod-web/DgpECS-prod-web",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach deployment groups that nobody named. List each one." },
    { forbid: ":", message: "Give the names alone, APPLICATION/GROUP: no ARN." },
    { match: "^[^/]+/[^/]+$", message: "Both names are needed, with one / between them: APPLICATION/GROUP." },
    { match: `^${CODEDEPLOY_NAME}/${CODEDEPLOY_NAME}$`, message: `Not a valid name: both are ${CODEDEPLOY_HINT}.` },
    { maxLength: 201, message: "Both names have at most 100 characters." }
  ]
};
var codedeployConfig = {
  what: "the name of a CodeDeploy deployment configuration",
  example: "slow-start",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach configurations that nobody named. List each one." },
    { match: `^${CODEDEPLOY_NAME}$`, message: `Not a valid name: one is ${CODEDEPLOY_HINT}.` },
    { maxLength: 100, message: "A deployment configuration's name has at most 100 characters." }
  ]
};
var iamRole = nameOrArn({
  what: "the name of an IAM role of this account (without a path), or its full ARN",
  service: "iam",
  name: IAM_NAME,
  arn: `arn:${PARTITION}:iam::${ACCOUNT2}:role/(${IAM_NAME}/)*${IAM_NAME}`,
  nameHint: "a role name is 1 to 64 letters, digits and + = , . @ _ - (a role with a path is given by its full ARN).",
  example: "web-task",
  arnExample: "arn:aws:iam::111122223333:role/web-task",
  ofOwnAccount: true
});
var NAMED = { forbid: NO_WILDCARD, message: "A wildcard would be every role that fits. Name each one." };
var assumedRole = {
  what: "the full ARN of an IAM role",
  example: "arn:aws:iam::444455556666:role/deploy",
  mayBeArn: true,
  tests: [
    NAMED,
    {
      match: `^arn:${PARTITION}:iam::${ACCOUNT2}:role/(${IAM_NAME}/)*${IAM_NAME}$`,
      message: "Allowed: arn:PARTITION:iam::ACCOUNT:role/NAME, as the AWS console shows it."
    }
  ]
};
var principalArn = {
  what: "the full ARN of an IAM role or user",
  example: "arn:aws:iam::111122223333:role/developer",
  mayBeArn: true,
  tests: [
    NAMED,
    {
      forbid: "^([0-9]{12}|arn:[^:]*:iam::[0-9]{12}:root)$",
      message: "An account stands for whomever its administrators let. Name each role or user."
    },
    { forbid: ":sts:", message: "A session ends: name its role, arn:PARTITION:iam::ACCOUNT:role/NAME." },
    {
      match: `^arn:${PARTITION}:iam::${ACCOUNT2}:(role|user)/(${IAM_NAME}/)*${IAM_NAME}$`,
      message: "Allowed: arn:PARTITION:iam::ACCOUNT:role/NAME or :user/NAME, as the AWS console shows it."
    }
  ]
};
var stateBucket = {
  what: "the name of an S3 bucket",
  example: "octo-org-terraform-state",
  tests: BUCKET_TESTS
};
var stateKey = {
  what: "the key of a state object, that of a workspace included",
  example: "github-oidc/terraform.tfstate",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach states that nobody named. List each key." },
    {
      match: "^[A-Za-z0-9!_.'()-][A-Za-z0-9!_.'():/-]*$",
      message: "A state key is letters, digits, '/' and ! _ . ' ( ) : -, and does not begin with '/'."
    },
    { maxLength: 1024, message: "A state key has at most 1,024 characters." }
  ]
};
var kmsKey = {
  what: "the ARN of a KMS key",
  example: "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
  mayBeArn: true,
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach keys that nobody named." },
    {
      match: `^arn:${PARTITION}:kms:${REGION}:${ACCOUNT2}:key/[A-Za-z0-9-]+$`,
      message: "Allowed: the full ARN of the key. An alias is not enough: IAM checks the key itself."
    }
  ]
};
var dynamodbTable = nameOrArn({
  what: "the name of a DynamoDB table in this account and region, or its full ARN",
  service: "dynamodb",
  name: "[A-Za-z0-9_.-]+",
  arn: `arn:${PARTITION}:dynamodb:${REGION}:${ACCOUNT2}:table/[A-Za-z0-9_.-]+`,
  nameHint: "a table's name is 3 to 255 letters, digits and . _ -.",
  example: "terraform-locks",
  arnExample: "arn:aws:dynamodb:eu-central-1:111122223333:table/terraform-locks"
});

// modules/fields/texts/run-command-texts.ts
var DOCUMENT = "[A-Za-z0-9_.-]+";
var ssmDocument = nameOrArn({
  what: "the name of a document of Systems Manager, one of this account and region or of AWS's own, or its full ARN",
  service: "ssm",
  name: DOCUMENT,
  arn: `arn:${PARTITION}:ssm:${REGION}:(${ACCOUNT2})?:document/${DOCUMENT}`,
  nameHint: "a document's name is 3 to 128 letters, digits and _ . -",
  example: "web-restart",
  arnExample: "arn:aws:ssm:eu-central-1:111122223333:document/web-restart"
});
var managedInstance = {
  what: "the id of an EC2 instance (i-\u2026) or of another managed node (mi-\u2026) in this account and region",
  example: "i-0123456789abcdef0",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach machines that nobody named. List each one, or name the tags that they have." },
    { forbid: "^arn:", message: "Give the id alone: the part after instance/." },
    {
      match: "^(i-([0-9a-z]{8}|[0-9a-z]{17})|mi-[0-9a-z]{17})$",
      message: "An id is i- and 8 or 17 letters and digits, or mi- and 17. Neither a name nor an address."
    }
  ]
};
var TAG_CHARACTERS2 = "letters, digits and _ . : / = + - @";
var instanceTagKey = {
  what: "the key of an AWS tag of a machine",
  example: "Role",
  tests: [
    { match: "^[A-Za-z0-9_.:/=+@-]+$", message: `Allowed in the key of a machine's tag: ${TAG_CHARACTERS2}.` },
    { maxLength: 128, message: "A tag key has at most 128 characters." }
  ]
};
var instanceTagValue = {
  what: "the value of an AWS tag of a machine",
  example: "web",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach machines that nobody named. Give the value as it is." },
    { match: "^[A-Za-z0-9 _.:/=+@-]*$", message: `Allowed in the value of a machine's tag: ${TAG_CHARACTERS2}, and spaces.` },
    { maxLength: 256, message: "A tag value has at most 256 characters." }
  ]
};

// modules/fields/texts/site-texts.ts
var siteBucket = { what: "the name of an S3 bucket", example: "octo-org-site", tests: BUCKET_TESTS };
var keyPrefix = {
  what: "the beginning of the keys of S3 objects, up to a slash",
  example: "app",
  tests: [
    { forbid: NO_WILDCARD, message: "A wildcard would reach objects that nobody named. Give the beginning as it is." },
    { forbid: "^s3:", message: "Give the part after the bucket's name alone." },
    { forbid: "^/|//", message: "Leave out the slash at the beginning, and let no two follow each other." },
    { forbid: "/$", message: "Leave out the slash at the end: aws s3 sync adds it, and so is it here." },
    { match: "^[A-Za-z0-9!_.'()=+@,:/-]+$", message: "Letters, digits, '/' and ! _ . ' ( ) = + @ , : - may stand in it." },
    { maxLength: 1e3, message: "At most 1,000 characters: a key has 1,024." }
  ]
};
var DISTRIBUTION_ID = "[A-Z0-9]+";
var distribution = nameOrArn({
  what: "the id of a CloudFront distribution of this account, or its full ARN",
  service: "cloudfront",
  name: DISTRIBUTION_ID,
  arn: `arn:${PARTITION}:cloudfront::${ACCOUNT2}:distribution/${DISTRIBUTION_ID}`,
  nameHint: "the id of a distribution is capital letters and digits. It is neither the domain name nor an alias.",
  example: "E2QWRUHAPOMQZL",
  arnExample: "arn:aws:cloudfront::111122223333:distribution/E2QWRUHAPOMQZL"
});

// modules/fields/texts/statement-texts.ts
var statementResource = {
  what: 'a full ARN, in which * and ? are wildcards, or "*"',
  example: "arn:aws:sqs:eu-central-1:111122223333:jobs",
  mayBeArn: true,
  tests: [
    {
      match: `^(\\*|arn:${PARTITION}:[a-z0-9-]+:[a-z0-9*?-]*:(${ACCOUNT2}|aws|[*?]*):.+)$`,
      message: 'A resource is arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, partition and service without a wildcard, or "*" where AWS knows no narrower one.'
    },
    { match: POLICY_TEXT, message: "A resource holds no spaces and no characters above U+00FF." },
    { maxLength: 600, message: "At most 600 characters are taken." }
  ]
};

// modules/fields/texts/stored-texts.ts
var PARAMETER_PART = "[A-Za-z0-9_.-]+";
var parameter = nameOrArn({
  what: "the name of a parameter in this account and region, or its full ARN",
  service: "ssm",
  name: `/?${PARAMETER_PART}(/${PARAMETER_PART})*`,
  arn: `arn:${PARTITION}:ssm:${REGION}:${ACCOUNT2}:parameter(/${PARAMETER_PART})+`,
  nameHint: "a parameter's name is letters, digits and _ . - with / between its parts, and without a version or a label.",
  example: "/prod/web/db-url",
  arnExample: "arn:aws:ssm:eu-central-1:111122223333:parameter/prod/web/db-url",
  first: [
    {
      forbid: "^/?[Aa][Ww][Ss]/",
      message: "What begins with /aws/ is AWS's own: public parameters, and references to secrets. Name a parameter of yours."
    }
  ]
});
var parameterPath = {
  what: "a path of parameters",
  example: "/prod/web",
  tests: [
    { forbid: NO_WILDCARD, message: "Leave out the wildcard: a path stands for every parameter below it." },
    { match: "^/", message: 'A path begins with "/".' },
    { forbid: "^/$", message: "This would be every parameter of the account. Name each path." },
    { forbid: "./$", message: "Leave out the slash at the end." },
    { forbid: "^/[Aa][Ww][Ss](/|$)", message: "What begins with /aws/ is AWS's own: public parameters, and references to secrets." },
    { match: `^/(${PARAMETER_PART}/)*(${PARAMETER_PART})?/?$`, message: "A path is letters, digits and _ . - with / before each part." },
    { maxLength: 600, message: "A path has at most 600 characters." }
  ]
};
var SECRET_NAME = "[A-Za-z0-9/_+=.@!-]+";
var secret = nameOrArn({
  what: "the name of a secret in this account and region, or its full ARN",
  service: "secretsmanager",
  name: SECRET_NAME,
  arn: `arn:${PARTITION}:secretsmanager:${REGION}:${ACCOUNT2}:secret:${SECRET_NAME}-[A-Za-z0-9]{6}`,
  nameHint: "a secret's name is letters, digits and / _ + = . @ ! -",
  example: "prod/web/db",
  arnExample: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:prod/web/db-a1B2c3"
});
var secretPrefix = {
  what: 'the beginning of the names of secrets, up to a "/"',
  example: "prod/web/",
  tests: [
    { forbid: NO_WILDCARD, message: "Leave out the wildcard: a prefix stands for every secret whose name begins with it." },
    { match: "/$", message: 'A prefix ends with "/": without it, it would be that of neighbours too.' },
    { match: `^${SECRET_NAME}$`, message: "The name of a secret is letters, digits and / _ + = . @ ! -" },
    { match: "[^/]/", message: "This would be every secret of the account. Name the part before the slash." },
    { maxLength: 512, message: "The name of a secret has at most 512 characters." }
  ]
};

// modules/sources/regions.ts
var regionsOfStack = (section) => new Map(
  entriesOf(section).flatMap(
    ([name, body]) => bodiesOf(body).flatMap(({ alias, region: region3 }) => told2(typeof alias === "string" ? `${name}.${alias}` : name, region3))
  )
);
var regionsOfPlan = ({ providers, variables }) => new Map(
  Object.entries(providers).flatMap(([key, configuration]) => {
    const { expressions } = isRecord(configuration) ? configuration : {};
    const { region: region3 } = isRecord(expressions) ? expressions : {};
    return isRecord(region3) ? told2(key, region3["constant_value"] ?? variableIn(region3["references"], variables)) : [];
  })
);
function variableIn(references2, variables) {
  const [reference, ...others] = Array.isArray(references2) ? references2 : [];
  if (typeof reference !== "string" || others.length > 0 || !reference.startsWith("var.")) return void 0;
  const variable2 = variables[reference.slice("var.".length)];
  return isRecord(variable2) ? variable2["value"] : void 0;
}
var told2 = (key, region3) => typeof region3 === "string" && isRegion(region3) ? [[key, region3]] : [];
var isRegion = (text4) => complaint(region, text4) === void 0;

// modules/sources/references.ts
var REFERENCE = /\$\{[^{}]*\}/g;
var VARIABLE2 = /^\$\{(?:[*?$]|[\w./-]+:[\w./@+=-]+(?:,\s*'[^'{}]*')?)\}$/;
var isReference = (place2) => !VARIABLE2.test(place2);
var PROVIDER = /^arn:[^:]*:iam::[^:]*:oidc-provider\/[^$]+$/;
var PROVIDER_REFERENCE = /^\$\{(aws_iam_openid_connect_provider\.[\w-]+)(?:\.(?:arn|id))\}$/;
var untold = (reference) => `Its trust policy holds ${reference}, which is known only after the apply. Give the JSON of a plan that knows it, or of the state.`;
function withoutReferences(trust, issuers) {
  if (!("document" in trust)) return trust;
  const filled2 = mapped(trust.document, (text4) => {
    const [, address = ""] = PROVIDER_REFERENCE.exec(text4) ?? [];
    const issuer = issuers.get(address);
    return issuer === void 0 ? text4 : `arn:aws:iam::${text4}:oidc-provider/${issuer}`;
  });
  const [left] = textsIn2(filled2).flatMap((text4) => PROVIDER.test(text4) ? [] : (text4.match(REFERENCE) ?? []).filter(isReference));
  return left === void 0 ? { ...trust, document: filled2 } : { hidden: untold(left) };
}
function mapped(value, change2) {
  if (typeof value === "string") return change2(value);
  if (Array.isArray(value)) return value.map((each3) => mapped(each3, change2));
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, each3]) => [key, mapped(each3, change2)])) : value;
}
function textsIn2(value) {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn2);
  return isRecord(value) ? Object.entries(value).flatMap(([key, each3]) => [key, ...textsIn2(each3)]) : [];
}

// modules/sources/terraform-role.ts
function roleOf2(role2, { file, side, issuers, regions }) {
  const attributes = attributesAt(role2, "after");
  const state = side.state(role2);
  if (attributes === null || state === void 0) return [];
  const { name, arn, path: path2, max_session_duration: seconds, assume_role_policy: policy } = attributes;
  return [
    {
      file,
      name: known(name) ?? role2.address,
      place: role2.address,
      ...known(arn) !== void 0 && { arn: known(arn) },
      ...typeof seconds === "number" && { maxSessionSeconds: seconds },
      ...pathOf(path2),
      ...regionOf(role2, side, regions),
      trust: trustOfValue(policy, issuers),
      permissions: {
        policies: state.policies.map(({ label, text: text4 }) => policyOf2(label, text4)),
        ...state.boundary && { boundary: policyOf2(state.boundary.label ?? state.boundary.key, state.boundary.text) }
      }
    }
  ];
}
var pathOf = (path2) => {
  const told3 = (path2 ?? null) === null ? "/" : known(path2);
  return told3 === void 0 ? {} : { path: told3 };
};
function policyOf2(label, text4) {
  if (text4.kind === "known") return { label, document: text4.document };
  return { label, hidden: text4.kind === "hidden" ? text4.reason : NOT_IN_FILE };
}
function regionOf(role2, { joins }, regions) {
  const key = role2.providerKey ?? joins.references.configurationOf(role2)?.provider_config_key ?? "";
  const [only, ...others] = regions.values();
  const region3 = regions.get(key) ?? (others.length === 0 ? only : void 0);
  return region3 === void 0 ? {} : { region: region3 };
}
var known = (value) => typeof value === "string" && !value.includes("${") ? value : void 0;
function trustOfValue(value, issuers) {
  const untold2 = value instanceof Unknown || value instanceof Configured && value.text.startsWith("${");
  if (untold2) return { hidden: KNOWN_AFTER_APPLY };
  if (value instanceof Sensitive) return { hidden: SENSITIVE };
  if (value instanceof Configured && !value.certain) return { hidden: GUESSED };
  return withoutReferences(trustOf(textOf2(value)), issuers);
}

// modules/sources/terraform.ts
var MODULES = "The stack calls modules, whose roles are not in it. Give the JSON of a plan.";
var OTHER_ROLE = "It is a role, and not one of hashicorp/aws (aws_iam_role): it is not read.";
function rolesOfTerraform(value, given2) {
  if (!isRecord(value)) return void 0;
  const { file } = given2;
  if ("lineage" in value || "serial" in value && "resources" in value)
    throw new UserError(`${file} is a state in Terraform's own format. Give the output of: terraform show -json`);
  if ("format_version" in value) return "values" in value ? ofState(value, file) : ofPlan(decoded2(given2), file);
  if (!["resource", "terraform", "provider", "module"].some((section) => typeof value[section] === "object")) return void 0;
  const plan = plansOfStacks({ text: '{"terraform":{}}', file }, given2);
  const doubts = value["module"] === void 0 ? [] : [{ file, place: "module", reason: MODULES }];
  const types = isRecord(value["resource"]) ? Object.keys(value["resource"]) : [];
  const others = types.map((type) => ({ type, address: type }));
  return rolesOfPlan({ ...plan, doubts: [] }, file, [...doubts, ...otherRoles(others, file)], regionsOfStack(value["provider"]));
}
var decoded2 = ({ text: text4, file }) => decodePlan(text4, file);
var ofPlan = (decoded4, file) => rolesOfPlan(redact(decoded4), file, otherRoles(decoded4.changes, file), regionsOfPlan(decoded4));
function ofState({ values: values2, format_version: version3 }, file) {
  if (typeof version3 !== "string" || version3.split(".")[0] !== "1")
    return { roles: [], doubts: [{ file, place: "", reason: `The state is of format version ${String(version3)}; 1.x is read.` }] };
  const changes2 = resourcesOf(isRecord(values2) ? values2["root_module"] : void 0);
  const unread = changes2.filter((each3) => each3 === void 0).length;
  const known3 = changes2.flatMap((each3) => each3 ?? []);
  const doubts = unread > 0 ? [{ address: "", reason: "An entry of the state cannot be read." }] : [];
  return ofPlan({ changes: known3, drift: [], variables: {}, configuration: {}, providers: {}, doubts }, file);
}
function resourcesOf(module2) {
  if (!isRecord(module2)) return [];
  const { resources, child_modules: children, address } = module2;
  return [
    ...(Array.isArray(resources) ? resources : []).map((entry) => asUnchanged(entry, typeof address === "string" ? address : "")),
    ...(Array.isArray(children) ? children : []).flatMap(resourcesOf)
  ];
}
function asUnchanged(entry, module2) {
  if (!isRecord(entry)) return void 0;
  const { address, type, name, mode, values: values2, sensitive_values: sensitive, deposed_key: deposed } = entry;
  if (typeof address !== "string" || typeof type !== "string" || typeof name !== "string" || !isRecord(values2)) return void 0;
  const both2 = { before: values2, after: values2, afterUnknown: {}, beforeSensitive: sensitive, afterSensitive: sensitive };
  const old = typeof deposed === "string" ? { deposed } : {};
  return { address, type, name, module: module2, mode: mode === "data" ? "data" : "managed", actions: ["no-op"], imported: false, ...old, ...both2 };
}
var otherRoles = (resources, file) => resources.filter(({ type }) => type !== "aws_iam_role" && /^aws[a-z]*_iam_role$/.test(type)).map(({ address }) => ({ file, place: address, reason: OTHER_ROLE }));
function rolesOfPlan(redacted, file, doubts = [], regions = /* @__PURE__ */ new Map()) {
  const resolved2 = resolveUnknowns(redacted);
  const { resources } = resolved2;
  const issuers = new Map(
    resources.filter(({ type }) => type === "aws_iam_openid_connect_provider").flatMap((provider2) => {
      const url = textOf2(attributesAt(provider2, "after")?.["url"]);
      return url === void 0 ? [] : [[provider2.address, withoutScheme(url)]];
    })
  );
  const side = new Side(resolved2, "after", new Side(resolved2, "before"));
  const roles = resources.filter(({ type, mode }) => type === "aws_iam_role" && mode === "managed").flatMap((role2) => roleOf2(role2, { file, side, issuers, regions }));
  const joining = side.joins.doubts.filter(({ address }) => !/(^|\.)aws_iam_role_policies_exclusive\./.test(address));
  const untold2 = joining.map(({ address, reason }) => `${address}: ${reason}`);
  return {
    roles: roles.map((role2) => ({ ...role2, permissions: { ...role2.permissions, untold: untold2 } })),
    doubts: [...doubts, ...redacted.doubts.map(({ address, reason }) => ({ file, place: address, reason }))]
  };
}

// modules/sources/read.ts
var KINDS2 = "a trust policy, the output of aws iam get-role, list-roles or get-account-authorization-details, a synthesized stack (cdk.tf.json), or the output of terraform show -json of a plan or a state";
function rolesIn(files) {
  const read2 = files.map(rolesOfFile);
  return { roles: read2.flatMap(({ roles }) => roles), doubts: read2.flatMap(({ doubts }) => doubts) };
}
function rolesOfFile(given2) {
  const { text: text4, file } = given2;
  if (text4.startsWith("PK"))
    throw new UserError(`${file} is a plan file in Terraform's own format. Give the output of: terraform show -json PLANFILE`);
  if (/^\s*%7B/i.test(text4)) return { roles: [{ file, name: file, place: "", trust: trustOf(text4) }], doubts: [] };
  const json = readJson(text4);
  if (json === void 0) throw new UserError(`${file} is not JSON. Give ${KINDS2}.`);
  const roles = rolesOfIam(json, file) ?? rolesOfTerraform(json.value, given2);
  if (roles === void 0) throw new UserError(`${file} is JSON, but no file that is known. Give ${KINDS2}.`);
  return roles;
}

// modules/cli/command.ts
var command = (of2) => of2;

// modules/cli/files.ts
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");

// modules/cli/encoding.ts
var MARKS = [
  ["utf-16le", [255, 254]],
  ["utf-16be", [254, 255]]
];
var ARCHIVE = [80, 75, 3, 4];
function decoded3(bytes, file) {
  const beginsWith2 = (mark) => mark.every((byte, at3) => bytes[at3] === byte);
  if (beginsWith2(ARCHIVE)) return Buffer.from(bytes).toString("latin1");
  const [encoding] = MARKS.find(([, mark]) => beginsWith2(mark)) ?? ["utf-8"];
  const text4 = textIn(bytes, encoding);
  if (text4 === void 0 || text4.includes("\0"))
    throw new UserError(
      `${file} is no text in UTF-8, nor in UTF-16 that says so by its first bytes. PowerShell writes UTF-8 with: \u2026 | Out-File -Encoding utf8 FILE`
    );
  return text4;
}
function textIn(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error2) {
    if (error2.code === "ERR_ENCODING_INVALID_ENCODED_DATA") return void 0;
    throw error2;
  }
}

// modules/cli/files.ts
var STDIO = "-";
var readTextFile = (file) => ({ text: decoded3(readBytes(file), nameOf3(file)), file });
function readBytes(file) {
  try {
    return (0, import_node_fs.readFileSync)(file === STDIO ? 0 : file);
  } catch (error2) {
    const code2 = error2.code;
    const why = code2 === "ENOENT" ? noSuchFile(file) : code2 === "EISDIR" ? "it is a folder" : code2 ?? "it cannot be read";
    throw new UserError(`${nameOf3(file)} cannot be read: ${why}.`);
  }
}
var nameOf3 = (file) => file === STDIO ? "The standard input" : file;
var noSuchFile = (file) => `there is no such file${(0, import_node_path.isAbsolute)(file) ? "" : ` in ${process.cwd()}`}`;
function readTextFiles(files) {
  if (files.filter((file) => file === STDIO).length > 1) throw new UserError("- was given twice: the standard input can be read once.");
  return files.map(readTextFile);
}
var isColoured = (output) => output === void 0 && process.stdout.isTTY === true && !process.env["NO_COLOR"];

// modules/cli/version.ts
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");
var version2 = () => JSON.parse((0, import_node_fs2.readFileSync)((0, import_node_path2.join)(__dirname, "..", "..", "package.json"), "utf8")).version;

// modules/cli/audit.ts
var RENDERERS = {
  text: (audited, paint) => renderText(audited, paint),
  json: ({ findings }) => printJson(reportOf(findings)),
  sarif: ({ findings, lineOf }) => renderSarif(findings, lineOf, version2()),
  github: ({ findings, lineOf }) => renderGithub(findings, lineOf)
};
var OPTIONS = {
  format: {
    type: "string",
    choices: Object.keys(RENDERERS),
    what: "how it is printed: sarif for code scanning, github for annotations; default: text"
  },
  "fail-on": { type: "string", choices: SEVERITIES, what: `end with 3 from this severity on; default: ${SEVERITIES[0]}` },
  ignore: {
    type: "string",
    value: "LIST.json",
    what: "a JSON list of findings to leave out, each with rule, role, reason and expires (a day)"
  }
};
var audit2 = command({
  name: "audit",
  answers: "Whether trust policies let in whom they should not, with a token that gets in.",
  operands: [{ name: "FILE", what: KINDS2, many: true }],
  options: OPTIONS,
  example: "--format sarif --output audit.sarif role.json",
  exitCodes: {
    0: "audited: nothing at or over --fail-on",
    1: "bad input",
    3: "something at or over --fail-on, or something that cannot be judged"
  },
  run(files, { format = "text", output, ...values2 }) {
    const audited = auditOf(files, values2);
    return { output: RENDERERS[format](audited, isColoured(output) ? coloured : plainly), exitCode: audited.exitCode };
  }
});
function auditOf(files, { "fail-on": failOn = "unsafe", ignore }) {
  const texts = readTextFiles([...files, ...ignore === void 0 ? [] : [ignore]]);
  const list5 = ignore === void 0 ? [] : ignoredIn(texts.at(-1));
  const read2 = texts.slice(0, files.length);
  const roles = rolesIn(read2);
  const audited = { roles: roles.roles.length, lineOf: lineFinder(read2), ...withoutIgnored(audit(roles), list5, /* @__PURE__ */ new Date()) };
  const blocking = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return { ...audited, exitCode: audited.findings.some(({ severity }) => blocking.includes(severity)) ? 3 : 0 };
}

// modules/sources/called.ts
var isCalled = ({ name, arn, place: place2 }, asked) => asked === arn || asked === place2 || (arn === void 0 || !asked.startsWith("arn:") ? asked.replace(/^(arn:[^/]*:)?(role)?.*\//, "") === name : false);

// modules/explain/nearness.ts
function byNearness(tried) {
  const sorted3 = tried.map(
    (each3) => each3.trace ? { ...each3, trace: { ...each3.trace, statements: nearestFirst(each3.trace.statements) } } : each3
  );
  const orderOf = ({ trace: trace2 }) => trace2?.statements[0] && distanceOf(trace2.statements[0]);
  return stable(sorted3, (each3) => [VERDICTS2.indexOf(each3.verdict), ...orderOf(each3) ?? [Number.MAX_SAFE_INTEGER]]);
}
var VERDICTS2 = ["admitted", "unknown", "refused"];
var nearestFirst = (statements) => stable(statements, distanceOf);
function distanceOf({ statement, applies, principal, action, conditions: conditions2 }) {
  const isDenial = statement.Effect === "Deny";
  const failed = conditions2.filter(({ matched }) => matched !== true);
  const elements = [principal, action].filter((truth) => truth !== true).length;
  return [isDenial ? applies === false ? 1 : -1 : 0, elements, failed.length, -Math.max(0, ...failed.map(closenessOf))];
}
var closenessOf = ({ expected, actual }) => actual === "unknown" ? 0 : Math.max(0, ...actual.flatMap((given2) => expected.map((each3) => closeness(each3, given2))));
var nearestOf = (values2, text4) => stable(values2, (value) => [-closeness(value, text4)])[0];
function closeness(one3, other) {
  const [a, b] = [[...one3.toLowerCase()], [...other.toLowerCase()]];
  const [longest, shortest] = [Math.max(a.length, b.length), Math.min(a.length, b.length)];
  if (longest === 0) return 1;
  let [begin, end] = [0, 0];
  while (begin < shortest && a[begin] === b[begin]) begin++;
  while (end < shortest - begin && a.at(-1 - end) === b.at(-1 - end)) end++;
  return (begin + end) / longest;
}
function stable(list5, order) {
  const keyed = list5.map((each3) => ({ each: each3, key: order(each3) }));
  const compare = (a, b) => a.map((value, i2) => value - (b[i2] ?? 0)).find((value) => value !== 0) ?? 0;
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ each: each3 }) => each3);
}

// modules/explain/causes/rule.ts
var comparesExactly = ({ condition }) => /Equals/.test(condition.operator);
function firstOf(rules, found3) {
  for (const { code: code2, says: says2 } of rules) {
    const said = says2(found3);
    if (said !== void 0) return { code: code2, ...said };
  }
  return void 0;
}
var quoted2 = (text4) => JSON.stringify(text4 ?? "");

// modules/explain/causes/claims.ts
var splitKey = (key) => {
  const at3 = key.lastIndexOf(":");
  return { prefix: key.slice(0, Math.max(at3, 0)), claim: key.slice(at3 + 1) };
};
var isOwn = ({ condition, issuer }) => splitKey(condition.key).prefix.toLowerCase() === issuer.toLowerCase();
var claimOf = ({ condition }) => splitKey(condition.key).claim.toLowerCase();
var FIELDS2 = {
  ref: (actual) => actual.startsWith("refs/tags/") ? `gitTags: [${quoted2(actual.slice(10))}]` : `branches: [${quoted2(actual.replace("refs/heads/", ""))}]`,
  environment: (actual) => `environments: [${quoted2(actual)}]`,
  job_workflow_ref: (actual) => `reusableWorkflows: [${quoted2(actual)}]`,
  workflow: (actual) => `workflows: [${quoted2(actual)}]`,
  actor_id: (actual) => `actorIds: [${quoted2(actual)}]`,
  repository_id: () => 'repositories: ["owner@id/name@id"]',
  repository_owner_id: () => 'repositories: ["owner@id/name@id"]',
  repository: () => 'repositories: ["owner@id/name@id"]'
};
var CLAIMS2 = [
  {
    code: "key-prefix",
    when: "a condition key has a scheme, or is of another issuer",
    says: (found3) => {
      const { key } = found3.condition;
      const { prefix, claim: claim2 } = splitKey(key);
      const bare = prefix.replace(/^https?:\/\//i, "");
      if (isOwn(found3) || !(bare !== prefix || isGithub(bare))) return void 0;
      return {
        message: bare === prefix ? `The condition key ${key} is of another issuer than the token, which comes through ${found3.issuer}: such a token never has it.` : `The condition key ${key} begins with a scheme: no request ever has such a key.`,
        fix: `Write the key as ${found3.issuer}:${claim2}.`
      };
    }
  },
  {
    code: "claim-not-evaluated",
    when: "AWS does not evaluate a claim, so that its condition never holds",
    says: (found3) => isOwn(found3) && !EVALUATED.has(claimOf(found3)) ? {
      message: `AWS does not evaluate the claim ${claimOf(found3)}: to its conditions it is absent, whatever the token has.`,
      fix: `Leave the condition out, or ask for one of ${[...EVALUATED].sort().join(", ")}.`
    } : void 0
  },
  {
    code: "audience",
    when: "the token is for another audience",
    says: (found3) => isOwn(found3) && ["aud", "oaud"].includes(claimOf(found3)) ? {
      message: `The token is for the audience ${quoted2(found3.actual)}; the role asks for ${quoted2(found3.expected)}.`,
      fix: `Set audience: ${found3.expected} in the step of aws-actions/configure-aws-credentials (it asks for sts.amazonaws.com unless told otherwise), or audiences: [${quoted2(found3.actual)}] in oidcProvider.`
    } : void 0
  },
  {
    code: "claim-missing",
    when: "the token does not have a claim that is asked for",
    says: (found3) => isOwn(found3) && found3.condition.actual !== "unknown" && found3.actual === void 0 ? {
      message: `The token has no claim ${claimOf(found3)}; the role asks for ${quoted2(found3.expected)}.`,
      fix: claimOf(found3) === "environment" ? `Write environment: ${found3.expected} into the job.` : "Leave the condition out."
    } : void 0
  },
  {
    code: "claim-differs",
    when: "another claim has another value, or one that is excluded",
    says: (found3) => {
      if (!isOwn(found3) || found3.actual === void 0) return void 0;
      const { operator } = found3.condition;
      const field2 = FIELDS2[claimOf(found3)]?.(found3.actual);
      return /Not/.test(operator) ? {
        message: `The claim ${claimOf(found3)} is ${quoted2(found3.actual)}, which ${operator} ${quoted2(found3.expected)} excludes.`,
        fix: "Name who may come in, instead of who may not."
      } : {
        message: `The claim ${claimOf(found3)} is ${quoted2(found3.actual)}; the role asks for ${quoted2(found3.expected)} (${operator}).`,
        fix: field2 === void 0 ? "Ask for the value of the token, if that job is meant." : `${field2}, if that job is meant.`
      };
    }
  },
  {
    code: "other-condition",
    when: "a condition on a key that is no claim does not hold",
    says: ({ condition: { operator, key, expected }, actual }) => ({
      message: `${operator} ${key} asks for ${expected.map(quoted2).join(" or ")}, and the request has ${actual === void 0 ? "no such key" : quoted2(actual)}.`,
      fix: "Leave the condition out, or let it ask for what a token of GitHub has."
    })
  }
];

// modules/explain/causes/context.ts
var kindOf2 = ({ context }) => context?.kind;
var nameOf4 = ({ context }) => context && "name" in context ? rawName(context.name) : "";
var isCustomised = (subject2) => subject2.owner === void 0 || kindOf2(subject2) === "other";
var isRef2 = (kind) => kind === "branch" || kind === "tag" || kind === "ref";
var fieldOf = (subject2) => `${kindOf2(subject2) === "tag" ? "gitTags" : "branches"}: [${quoted2(nameOf4(subject2))}]`;
var refInWords2 = (subject2) => `the ${kindOf2(subject2) ?? "ref"} ${nameOf4(subject2)}`;
var CONTEXT = [
  {
    code: "environment-replaces-ref",
    when: "the job names an environment, the policy asks for a branch or tag",
    says: ({ given: given2, wanted }) => kindOf2(given2) === "environment" && isRef2(kindOf2(wanted)) ? {
      message: `The job names the environment ${nameOf4(given2)}, which takes the place of the ref in its subject; the role asks for ${refInWords2(wanted)}.`,
      fix: `environments: [${quoted2(nameOf4(given2))}], together with ${fieldOf(wanted)} where both are meant; or take environment: out of the job.`
    } : void 0
  },
  {
    code: "pull-request",
    when: "the job runs for a pull request",
    says: ({ given: given2, wanted }) => kindOf2(given2) === "pull_request" && kindOf2(wanted) !== "pull_request" ? {
      message: "The job runs for a pull request: its subject ends in pull_request, and names neither branch nor environment.",
      fix: "Deploy on push, or give pull requests a role of their own that only reads, with pullRequest: true."
    } : void 0
  },
  {
    code: "pull-request-only",
    when: "the policy admits pull requests alone",
    says: ({ given: given2, wanted }) => kindOf2(wanted) === "pull_request" && kindOf2(given2) !== "pull_request" && kindOf2(given2) !== void 0 ? {
      message: "The role is for pull requests alone, and the job runs for none, or names an environment, which takes the place of pull_request.",
      fix: "Use the role that deploys, or take environment: out of the job that plans."
    } : void 0
  },
  {
    code: "environment-missing",
    when: "the policy asks for an environment, the job names none",
    says: ({ given: given2, wanted }) => isRef2(kindOf2(given2)) && kindOf2(wanted) === "environment" ? {
      message: `The role asks for the environment ${nameOf4(wanted)}, and the job names none.`,
      fix: `Write environment: ${nameOf4(wanted)} into the job; or, without an environment, ${fieldOf(given2)} in the role.`
    } : void 0
  },
  {
    code: "other-environment",
    when: "the job names another environment",
    says: ({ given: given2, wanted }) => kindOf2(given2) === "environment" && kindOf2(wanted) === "environment" && !reaches(wanted, given2) ? {
      message: `The job names the environment ${nameOf4(given2)}; the role asks for ${nameOf4(wanted)}.`,
      fix: `environments: [${quoted2(nameOf4(given2))}], or environment: ${nameOf4(wanted)} in the job.`
    } : void 0
  },
  {
    code: "other-ref",
    when: "the job runs on another branch or tag",
    says: ({ given: given2, wanted }) => isRef2(kindOf2(given2)) && isRef2(kindOf2(wanted)) && !(kindOf2(given2) === kindOf2(wanted) && reaches(wanted, given2)) ? {
      message: `The job runs on ${refInWords2(given2)}; the role asks for ${refInWords2(wanted)}.`,
      fix: `${fieldOf(given2)}, or run the job on ${refInWords2(wanted)}.`
    } : void 0
  },
  {
    code: "default-subject",
    when: "the policy asks for a customised subject, the token has the default",
    says: ({ given: given2, wanted, expected }) => isCustomised(wanted) && !isCustomised(given2) ? {
      message: `The role asks for a customised subject, ${quoted2(expected)}, and the token has the one that every repository has by default.`,
      fix: "Customise the subject of the repository as the role asks for it, or ask for the subject as the token has it."
    } : void 0
  },
  {
    code: "customised-subject",
    when: "the token's subject is customised, the policy asks for the default",
    says: ({ given: given2, wanted, actual }) => isCustomised(given2) && !isCustomised(wanted) ? {
      message: `The subject of the token, ${quoted2(actual)}, is customised: the repository or its organisation has a template of its own.`,
      fix: `Ask for the subject as it is, in a role of its own: subjects: [${quoted2(actual)}]; or reset the template: gh api -X PUT repos/OWNER/NAME/actions/oidc/customization/sub -F use_default=true`
    } : void 0
  }
];
var reaches = (wanted, given2) => wanted.exact ? nameOf4(wanted) === nameOf4(given2) : matchesPattern(nameOf4(wanted), nameOf4(given2));

// modules/explain/causes/no-token.ts
var NO_TOKEN = {
  code: "id-token-permission",
  message: "GitHub gives this job no token: its permissions do not say id-token: write, or it runs for a pull request from a fork, which gets none.",
  fix: "Write permissions: { contents: read, id-token: write } into the job. A job that calls a reusable workflow needs it too."
};

// modules/expression/node.ts
function childrenOf(node2) {
  switch (node2.kind) {
    case "literal":
    case "input":
    case "variable":
      return [];
    case "local":
      return [node2.value];
    case "text":
      return node2.parts.filter((part) => typeof part !== "string");
    case "path":
      return node2.steps.flatMap((step) => typeof step === "string" ? [] : "index" in step ? [step.index] : [step.key]);
    case "list":
      return node2.items;
    case "each":
      return [node2.list, node2.body, ...node2.when ? [node2.when] : []];
    case "groups":
      return [node2.list, node2.by, ...node2.when ? [node2.when] : []];
    case "entries":
      return [node2.of, node2.key, node2.value, ...node2.when ? [node2.when] : []];
    case "object":
      return node2.entries.map(([, value]) => value);
    case "call":
      return node2.args;
    case "choose":
      return [node2.when, node2.chosen, node2.otherwise];
    case "equals":
      return [node2.left, node2.right];
    case "compare":
      return [node2.value];
    case "all":
    case "any":
      return node2.of;
    default:
      return [node2.of];
  }
}

// modules/expression/evaluate.ts
function compile2(expression) {
  const run2 = compileNode(expression.node);
  return (inputs) => run2(scopeOf(inputs));
}
var evaluate = (expression, inputs) => compile2(expression)(inputs);
var scopeOf = (inputs) => ({ inputs, variables: [], locals: /* @__PURE__ */ new Map() });
function compileNode(node2) {
  const run2 = compileKind(node2);
  if (node2.kind === "literal" || !isConstant(node2)) return run2;
  const value = run2(scopeOf({}));
  return () => value;
}
var constants = /* @__PURE__ */ new WeakMap();
function isConstant(node2) {
  const known3 = constants.get(node2) ?? (node2.kind !== "input" && node2.kind !== "variable" && childrenOf(node2).every(isConstant));
  constants.set(node2, known3);
  return known3;
}
function compileKind(node2) {
  switch (node2.kind) {
    case "literal":
      return () => node2.value;
    case "input":
      return ({ inputs }) => inputs[node2.name];
    case "variable":
      return ({ variables }) => variables[node2.slot];
    case "local":
      return compileLocal(node2.name, compileNode(node2.value));
    case "noted":
      return compileNode(node2.of);
    case "below": {
      const { key, as } = node2;
      const object2 = compileNode(node2.of);
      return (scope) => taken(object2(scope)?.[key], as);
    }
    case "get": {
      const object2 = compileNode(node2.of);
      return (scope) => object2(scope)[node2.key];
    }
    case "item": {
      const source = compileNode(node2.of);
      return (scope) => source(scope)[node2.index];
    }
    case "text":
      return compileText(node2.parts.map((part) => typeof part === "string" ? part : compileNode(part)));
    case "path":
      return compilePath(node2.steps);
    case "list": {
      const items = node2.items.map(compileNode);
      return (scope) => items.map((run2) => run2(scope));
    }
    case "each":
      return compileLoop(node2);
    case "entries":
      return compileEntries(node2);
    case "groups":
      return compileGroups(node2);
    case "present": {
      const value = compileNode(node2.of);
      return (scope) => isPresent(value(scope));
    }
    case "optional": {
      const value = compileNode(node2.of);
      return (scope) => {
        const found3 = value(scope);
        return isPresent(found3) ? [found3] : [];
      };
    }
    case "object":
      return compileObject(node2.entries.map(([key, value]) => [key, compileNode(value)]));
    case "call":
      return compileCall(FUNCTIONS[node2.function], node2.args.map(compileNode));
    case "matches": {
      const value = compileNode(node2.of);
      const pattern = regularExpression(node2.pattern);
      return (scope) => pattern.test(value(scope));
    }
    case "choose": {
      const [when2, chosen2, otherwise] = [compileNode(node2.when), compileNode(node2.chosen), compileNode(node2.otherwise)];
      return (scope) => when2(scope) ? chosen2(scope) : otherwise(scope);
    }
    case "equals": {
      const [left, right] = [compileNode(node2.left), compileNode(node2.right)];
      return (scope) => left(scope) === right(scope);
    }
    case "compare": {
      const { operator, to } = node2;
      const value = compileNode(node2.value);
      return operator === "<=" ? (scope) => value(scope) <= to : (scope) => value(scope) > to;
    }
    case "next": {
      const value = compileNode(node2.of);
      return (scope) => value(scope) + 1;
    }
    case "not": {
      const value = compileNode(node2.of);
      return (scope) => !value(scope);
    }
    case "all": {
      const values2 = node2.of.map(compileNode);
      return (scope) => values2.every((value) => value(scope));
    }
    case "any": {
      const values2 = node2.of.map(compileNode);
      return (scope) => values2.some((value) => value(scope));
    }
  }
}
var compileLocal = (name, value) => (scope) => {
  const known3 = scope.locals.get(name);
  if (known3 !== void 0) return known3;
  const found3 = value(scope);
  scope.locals.set(name, found3);
  return found3;
};
var compileText = (parts) => (scope) => {
  let text4 = "";
  for (const part of parts) text4 += typeof part === "string" ? part : part(scope);
  return text4;
};
var compileObject = (entries2) => (scope) => {
  const object2 = {};
  for (const [key, value] of entries2) object2[key] = value(scope);
  return object2;
};
var ABSENT = { flag: false, list: [], optional: [], text: "" };
var taken = (value, as) => {
  if (!isPresent(value)) return ABSENT[as];
  return as === "optional" ? [value] : value;
};
var isPresent = (value) => value !== void 0 && value !== null;
function compilePath(steps) {
  const parts = steps.map((step, i2) => {
    if (typeof step === "string") return () => i2 === 0 ? step : `.${step}`;
    const value = compileNode("index" in step ? step.index : step.key);
    return (scope) => `[${JSON.stringify(value(scope))}]`;
  });
  return compileText(parts);
}
function compileEntries(node2) {
  const [source, key, value] = [node2.of, node2.key, node2.value].map(compileNode);
  const when2 = node2.when && compileNode(node2.when);
  const [keySlot, valueSlot] = node2.slots;
  return (scope) => {
    const made = {};
    for (const [name, found3] of Object.entries(source(scope))) {
      scope.variables[keySlot] = name;
      scope.variables[valueSlot] = found3;
      if (when2 === void 0 || when2(scope)) made[key(scope)] = value(scope);
    }
    return made;
  };
}
function compileCall(apply, args) {
  const [first2, second] = args;
  if (args.length === 1 && first2) return (scope) => apply(first2(scope));
  if (args.length === 2 && first2 && second) return (scope) => apply(first2(scope), second(scope));
  return (scope) => apply(...args.map((arg) => arg(scope)));
}
function compileLoop(node2) {
  const source = compileNode(node2.list);
  const body = compileNode(node2.body);
  const when2 = node2.when && compileNode(node2.when);
  return (scope) => {
    const result = [];
    const elements = source(scope);
    for (let i2 = 0; i2 < elements.length; i2 += 1) {
      scope.variables[node2.slot] = elements[i2];
      if (node2.index !== void 0) scope.variables[node2.index.slot] = i2;
      if (when2 === void 0 || when2(scope)) result.push(body(scope));
    }
    return result;
  };
}
function compileGroups(node2) {
  const [source, by] = [compileNode(node2.list), compileNode(node2.by)];
  const when2 = node2.when && compileNode(node2.when);
  return (scope) => {
    const groups = /* @__PURE__ */ new Map();
    for (const element2 of source(scope)) {
      scope.variables[node2.slot] = element2;
      if (when2 !== void 0 && !when2(scope)) continue;
      const key = by(scope);
      const known3 = groups.get(key);
      if (known3 === void 0) groups.set(key, [element2]);
      else known3.push(element2);
    }
    return [...groups.keys()].sort().map((key) => groups.get(key));
  };
}

// modules/trust/name-only.ts
var idsOf = (repository2) => text`gh api repos/${repository2} --jq '"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)"'`;
var printIds = (repository2) => evaluate(idsOf(repository2), {});

// modules/trust/subject-forms.ts
var sameName = (name) => name.toLowerCase();
function repositoryOf(grant) {
  if (grant.constraints.filter(({ key: key2 }) => key2.endsWith(":sub")).length !== 1) return void 0;
  const { owner: owner2, ownerId, repository: repository2, repositoryId } = subjectOf(grant) ?? {};
  if (owner2 === void 0 || repository2 === void 0 || ownerId === void 0 !== (repositoryId === void 0)) return void 0;
  const name = `${owner2}/${repository2}`;
  if (!NAME3.test(name)) return void 0;
  if (ownerId !== void 0 && repositoryId !== void 0)
    return isId(ownerId) && isId(repositoryId) ? { name, ids: { owner: ownerId, repository: repositoryId } } : void 0;
  const key = issuerOf(grant) === ISSUER ? keyOf(ISSUER, "repository_id") : void 0;
  const tie = grant.constraints.find((each3) => each3.plain && each3.key === key)?.values.map(({ text: text4 }) => text4);
  return { name, ...tie?.every(isId) && { tiedTo: tie } };
}
var NAME3 = /^\w[\w-]*\/[\w.-]+$/;
var isId = (text4) => /^\d+$/.test(text4);
function byName(grant, tied) {
  const { name, ids } = repositoryOf(grant) ?? {};
  const issuer = issuerOf(grant);
  if (name === void 0 || ids === void 0 || issuer === void 0) return void 0;
  const [owner2, repository2] = name.split("/");
  const prefix = [...`repo:${owner2}@${ids.owner}/${repository2}@${ids.repository}`];
  const subject2 = ({ pattern = [] }) => [...literalPattern(`repo:${name}`), ...pattern.slice(prefix.length)];
  const equal2 = (claim2, pattern) => makeConstraint(keyOf(issuer, claim2), "StringEquals", true, [valueOfPattern(pattern)]);
  const constraints = grant.constraints.map((each3) => {
    const isSubject = each3.plain && each3.key === keyOf(issuer, "sub");
    return isSubject ? equal2("sub", each3.values.flatMap(subject2)) : each3;
  });
  const ties = [equal2("repository_owner_id", literalPattern(ids.owner)), equal2("repository_id", literalPattern(ids.repository))];
  return underConditions(grant, [...constraints, ...tied && issuer === ISSUER ? ties : []]);
}

// modules/explain/causes/repository.ts
var repositoryOf2 = ({ owner: owner2, repository: repository2 }) => `${owner2}/${repository2}`;
var withIds = ({ owner: owner2, ownerId, repository: repository2, repositoryId }) => `${owner2}@${ownerId}/${repository2}@${repositoryId}`;
var matches2 = (found3, read2) => {
  const { wanted, given: given2 } = found3;
  if (wanted.owner === void 0 || given2.owner === void 0) return false;
  const [pattern, name] = [read2(repositoryOf2(wanted)), read2(repositoryOf2(given2))];
  return pattern === name || !comparesExactly(found3) && matchesPattern(pattern, name);
};
var isSameRepository = (found3) => matches2(found3, sameName);
var isSameInLetters = (found3) => matches2(found3, (name) => name);
var nameOf5 = (subject2) => subject2.ownerId === void 0 ? repositoryOf2(subject2) : withIds(subject2);
var inCommand = (subject2) => /^[\w-]+\/[\w.-]+$/.test(repositoryOf2(subject2)) ? repositoryOf2(subject2) : "OWNER/NAME";
var REPOSITORY3 = [
  {
    code: "immutable-subject",
    when: "the token's subject has ids, the policy asks for the name",
    says: (found3) => isSameRepository(found3) && found3.given.ownerId !== void 0 && found3.wanted.ownerId === void 0 ? {
      message: `${repositoryOf2(found3.given)} has immutable subjects, with the ids of owner and repository, and the role asks for its name alone.`,
      fix: `repositories: [${quoted2(withIds(found3.given))}]`
    } : void 0
  },
  {
    code: "name-only-subject",
    when: "the policy asks for ids, the token's subject has the name alone",
    says: (found3) => isSameRepository(found3) && found3.given.ownerId === void 0 && found3.wanted.ownerId !== void 0 ? {
      message: `${repositoryOf2(found3.given)} still has subjects without ids, and the role asks for its ids.`,
      fix: `Turn immutable subjects on for the repository, or list its name beside its ids for so long: repositories: [${quoted2(withIds(found3.wanted))}, ${quoted2(repositoryOf2(found3.given))}]`
    } : void 0
  },
  {
    code: "other-ids",
    when: "the names are the same, the ids are not",
    says: (found3) => isSameRepository(found3) && (found3.given.ownerId !== found3.wanted.ownerId || found3.given.repositoryId !== found3.wanted.repositoryId) ? {
      message: `The ids differ: the token is of ${withIds(found3.given)}, the role asks for ${withIds(found3.wanted)}. It is another repository, or one that was made anew.`,
      fix: `If it is yours, ${printIds(inCommand(found3.given))} prints it as repositories wants it: repositories: [${quoted2(withIds(found3.given))}]`
    } : void 0
  },
  {
    code: "repository-case",
    when: "the repository differs in upper and lower case alone, beside something else",
    says: (found3) => isSameRepository(found3) && !isSameInLetters(found3) ? {
      message: `The repository is ${repositoryOf2(found3.given)}, and the role asks for ${repositoryOf2(found3.wanted)}: AWS compares upper and lower case.`,
      fix: `repositories: [${quoted2(nameOf5(found3.given))}]`
    } : void 0
  },
  {
    code: "other-repository",
    when: "the token is of another repository",
    says: (found3) => found3.given.owner !== void 0 && found3.wanted.owner !== void 0 && !isSameRepository(found3) ? {
      message: `The token is of ${repositoryOf2(found3.given)}, and the role trusts ${repositoryOf2(found3.wanted)}.`,
      fix: `Deploy from the repository that the role trusts, or list this one too: repositories: [${quoted2(nameOf5(found3.given))}]`
    } : void 0
  }
];

// modules/explain/causes/request.ts
var MOST_NAMES2 = 10;
var OTHER_AUDIENCE = /incorrect token audience/i;
var REQUESTS = [
  {
    code: "role-name",
    when: "the role that was asked for is not in the files",
    says: ({ asked, tried, known: known3 }) => {
      if (asked === void 0 || tried.length > 0) return void 0;
      const names2 = known3.map(({ name }) => name).slice(0, MOST_NAMES2);
      return {
        message: `There is no role ${quoted2(asked)} in the files; they have ${names2.length === 0 ? "none" : names2.join(", ")}.`,
        fix: "Give role-to-assume the whole ARN, path and account included, as the output role_arns has it."
      };
    }
  },
  {
    code: "provider-audience",
    when: "the provider takes no tokens for the audience (CloudTrail)",
    says: ({ presented: { attempt: attempt2, claims } }) => {
      if (!OTHER_AUDIENCE.test(attempt2?.error?.message ?? "")) return void 0;
      const audience2 = claims["aud"];
      return {
        message: `The provider takes no tokens for the audience${audience2 === void 0 ? " that the job asks for" : ` ${quoted2(audience2)}`}: AWS said ${quoted2(attempt2?.error?.message)}.`,
        fix: `Set audience: in the step of aws-actions/configure-aws-credentials to one that the provider lists (it asks for sts.amazonaws.com unless told otherwise), or audiences: [${quoted2(audience2 ?? "sts.amazonaws.com")}] in oidcProvider.`
      };
    }
  },
  {
    code: "provider-missing",
    when: "AWS found no provider that the token fits (CloudTrail)",
    says: ({ presented: { attempt: attempt2, issuer } }) => attempt2?.error?.code === "InvalidIdentityToken" && !OTHER_AUDIENCE.test(attempt2.error.message) || /No OpenIDConnect provider found/i.test(attempt2?.error?.message ?? "") ? {
      message: `AWS found no provider in the account that the token fits: ${attempt2?.error?.message || "InvalidIdentityToken"}.`,
      fix: `Deploy the provider${issuer === void 0 ? "" : ` of ${issuer}`} into the account of the role (oidcProvider: { create: true }), and look whether role-to-assume has the right account.`
    } : void 0
  },
  {
    code: "max-session",
    when: "the job asks for a longer session than the role gives (CloudTrail)",
    says: ({ presented: { attempt: attempt2 }, tried }) => {
      const seconds = attempt2?.durationSeconds;
      const role2 = tried.find(
        (each3) => seconds !== void 0 && each3.role.maxSessionSeconds !== void 0 && seconds > each3.role.maxSessionSeconds
      );
      return role2 === void 0 ? void 0 : {
        message: `The job asks for ${seconds} seconds, and ${role2.role.name} gives ${role2.role.maxSessionSeconds} at most.`,
        fix: `role-duration-seconds: ${role2.role.maxSessionSeconds} in the step, or maxSessionDuration: ${seconds} in the role.`
      };
    }
  },
  {
    code: "refused-elsewhere",
    when: "AWS refused what the trust policy of the files admits (CloudTrail)",
    says: ({ presented: { attempt: attempt2 }, verdict }) => verdict === "admitted" && attempt2?.error?.code === "AccessDenied" ? {
      message: "The trust policy of the files lets this token in: the refusal came from elsewhere, or the role has another policy in AWS.",
      fix: "Compare with aws iam get-role. A resource control policy that allows repo:OWNER/* alone blocks every immutable subject, which begins repo:OWNER@."
    } : void 0
  }
];

// modules/explain/origins.ts
var providersOf = (role2) => providersIn(role2, ({ Principal }) => [Principal]);
function providersIn({ trust }, principals) {
  if (!("document" in trust)) return [];
  const named3 = statementsOf(trust.document).flatMap((statement) => principals(statement).flatMap((each3) => principalsOf(each3) ?? []));
  return [...new Set(named3.flatMap((each3) => each3?.type === "Federated" && issuerOfProvider(each3.id) !== void 0 ? [each3.id] : []))];
}
function originsOf(role2, { issuer, attempt: attempt2 }) {
  const providers = providersIn(role2, ({ Principal, NotPrincipal }) => [Principal, NotPrincipal]);
  const github = providers.filter((arn) => isGithub(issuerOfProvider(arn) ?? ""));
  const own2 = accountOf(role2.arn ?? attempt2?.roleArn);
  const fitting = (issuer === void 0 ? github : providers.filter((arn) => issuerOfProvider(arn) === issuer)).filter(
    (arn) => own2 === void 0 || accountOf(arn) === own2 || !/^\d{12}$/.test(accountOf(arn) ?? "")
  );
  if (fitting.length > 0) return fitting;
  const [partition = "aws", account = own2 ?? "000000000000"] = partsOf3(providers[0] ?? role2.arn);
  return [`arn:${partition}:iam::${own2 ?? account}:oidc-provider/${issuer ?? issuerOfProvider(github[0] ?? "") ?? ISSUER}`];
}
function partsOf3(arn) {
  const [, partition, account] = /^arn:([\w-]+):iam::(\d{12}):/.exec(arn ?? "") ?? [];
  return [partition, account];
}
var accountOf = (arn) => partsOf3(arn)[1];

// modules/explain/causes/role.ts
var accountOf2 = (arn) => arn.split(":")[4] ?? "";
var issuerOf3 = (arn) => issuerOfProvider(arn) ?? "";
var ROLES = [
  {
    code: "denied",
    when: "a Deny of the trust policy applies",
    says: ({ nearest: nearest2 }) => nearest2?.statement.Effect === "Deny" && nearest2.applies === true ? {
      message: "A Deny of the trust policy holds the token back, whatever else lets it in.",
      fix: "Narrow the Deny, or leave it out."
    } : void 0
  },
  {
    code: "no-statement",
    when: "the trust policy names no OIDC provider",
    says: ({ role: role2, trace: trace2 }) => trace2 !== void 0 && providersOf(role2).length === 0 && !trace2.statements.some(({ principal }) => principal !== false) ? {
      message: "The trust policy names no OIDC provider: it lets in nobody who comes with a token.",
      fix: "Add the role to roles of the definition, or let its trust policy name the account's provider."
    } : void 0
  },
  {
    code: "issuer",
    when: "the role trusts the provider of another issuer",
    says: ({ role: role2, nearest: nearest2, providerArn: providerArn2 }) => {
      const issuers = providersOf(role2).map(issuerOf3);
      return nearest2?.principal === false && issuers.length > 0 && !issuers.includes(issuerOf3(providerArn2)) ? {
        message: `The token is of the issuer ${issuerOf3(providerArn2)}, and the role trusts ${issuers.join(" and ")}.`,
        fix: "An enterprise that has its slug in the issuer needs a provider of its own, and condition keys that begin with it; other tokens need the provider of their issuer."
      } : void 0;
    }
  },
  {
    code: "provider-account",
    when: "the role trusts a provider of another account",
    says: ({ role: role2, nearest: nearest2, providerArn: providerArn2 }) => {
      const elsewhere3 = providersOf(role2).find(
        (arn) => issuerOf3(arn) === issuerOf3(providerArn2) && accountOf2(arn) !== accountOf2(providerArn2)
      );
      return nearest2?.principal === false && elsewhere3 !== void 0 ? {
        message: `The role is in account ${accountOf2(providerArn2)}, and trusts the provider of account ${accountOf2(elsewhere3)}: AWS knows the providers of its own account alone.`,
        fix: `Trust ${providerArn2}; the definition composes it from accountId.`
      } : void 0;
    }
  },
  {
    code: "action",
    when: "the statement does not allow `sts:AssumeRoleWithWebIdentity`",
    says: ({ nearest: nearest2 }) => nearest2?.principal === true && nearest2.action === false ? {
      message: "The statement that names the provider does not allow sts:AssumeRoleWithWebIdentity.",
      fix: 'Write "Action": "sts:AssumeRoleWithWebIdentity"; sts:AssumeRole is for callers who have AWS credentials.'
    } : void 0
  }
];
var cannotJudge2 = ({ role: role2, trace: trace2 }) => {
  if ("hidden" in role2.trust) return role2.trust.hidden;
  const open2 = trace2?.statements.flatMap(
    ({ applies, conditions: conditions2 }) => applies === "unknown" ? conditions2.filter(({ matched }) => matched === "unknown") : []
  );
  const keys = [...new Set(open2?.map(({ key, operator }) => key || operator))];
  return keys.length === 0 ? "AWS's documentation leaves open what a statement of its trust policy means." : `It hangs on ${keys.map(quoted2).join(", ")}, which cannot be told by what was given.`;
};

// modules/explain/causes/subject.ts
var WHOLE = [
  {
    code: "wildcard-taken-literally",
    when: "a pattern stands under an operator that compares exactly",
    says: (found3) => comparesExactly(found3) && /[*?]/.test(found3.expected) && matchesPattern(found3.expected, found3.actual) ? {
      message: `${found3.condition.operator} takes * and ? for plain characters, so ${quoted2(found3.expected)} fits no token.`,
      fix: "Compare patterns with StringLike, in a statement of their own; a definition does that for branches and gitTags with a wildcard."
    } : void 0
  },
  {
    code: "case",
    when: "the subject differs in upper and lower case alone",
    says: ({ expected, actual }) => expected !== actual && sameName(expected) === sameName(actual) ? {
      message: `The subject differs in upper and lower case alone: the token has ${quoted2(actual)}. AWS compares exactly.`,
      fix: "Write repositories, branches, gitTags and environments as GitHub spells them."
    } : void 0
  },
  {
    code: "colon-in-environment",
    when: "an environment's colon is not written %3A",
    says: ({ expected, actual }) => expected !== actual && expected.includes(":environment:") && escapedName(expected) === actual ? {
      message: `In a subject GitHub writes the colon of an environment's name as %3A: the token has ${quoted2(actual)}.`,
      fix: `List the name as it is on GitHub, environments: [${quoted2(rawName(actual.split(":environment:")[1] ?? ""))}]: the definition escapes it, and asks for the claim environment beside it.`
    } : void 0
  },
  {
    code: "no-subject-of-github",
    when: "the policy asks for what GitHub never mints, as an address in the subject",
    says: ({ expected, wanted }) => wanted.owner === void 0 && /^(https?:\/\/|github\.com\/|repo:(https?:\/\/)?github\.com\/|[\w-]+\/[\w.-]+(:|$))/i.test(expected) ? {
      message: `GitHub mints no subject like ${quoted2(expected)}: a subject begins repo:, and has no address in it.`,
      fix: 'List the repository as repositories: ["owner@id/name@id"], or write the subject as the token has it.'
    } : void 0
  }
];
var escapedName = (subject2) => {
  const [before = "", name = ""] = subject2.split(/(?<=:environment:)(.*)/s);
  return before + name.replaceAll(":", "%3A");
};
var OTHER = [
  {
    code: "other-subject",
    when: "the subjects differ otherwise",
    says: ({ expected, actual }) => ({
      message: `The subject of the token is ${quoted2(actual)}; the role asks for ${quoted2(expected)}.`,
      fix: "Ask for the subject as the token has it, if that job is meant."
    })
  }
];

// modules/explain/causes/causes.ts
var CAUSES = [
  ...[...WHOLE, ...REPOSITORY3, ...CONTEXT, ...OTHER],
  ...CLAIMS2,
  ...ROLES,
  ...REQUESTS,
  { code: NO_TOKEN.code, when: "the job may not ask for a token (`--from-job`)" },
  { code: "cannot-judge", when: "a policy cannot be read, or hangs on what was not given" }
];
function causesOf(asked) {
  const request = REQUESTS.flatMap(({ code: code2, says: says2 }) => {
    const said = says2(asked);
    return said === void 0 ? [] : [{ code: code2, ...said }];
  });
  const { verdict, tried, presented, doubts } = asked;
  const refusing = verdict === "admitted" ? [] : tried.flatMap((each3) => causesOfRole(each3, presented));
  const doubted = verdict === "unknown" ? doubts.map(({ file, place: place2, reason }) => doubt(`${[file, place2].filter(Boolean).join(", ")}: ${reason}`)) : [];
  return unique2([...request, ...refusing, ...doubted]);
}
function causesOfRole(tried, presented) {
  const { role: role2, verdict, trace: trace2, providerArn: providerArn2 } = tried;
  if (verdict === "unknown") return [doubt(`${role2.name}: ${cannotJudge2(tried)}`)];
  const [nearest2] = trace2?.statements ?? [];
  const cause = firstOf(ROLES, { ...tried, ...nearest2 && { nearest: nearest2 } });
  if (cause !== void 0) return [cause];
  const failed = nearest2?.conditions.filter(({ matched }) => matched === false) ?? [];
  const issuer = issuerOfProvider(providerArn2) ?? "";
  return failed.flatMap((condition) => causesOfCondition(condition, { role: role2.name, presented, issuer }));
}
function causesOfCondition(condition, at3) {
  const { operator, key, expected } = condition;
  const actual = condition.actual === "unknown" ? void 0 : condition.actual[0];
  const found3 = { ...at3, condition, expected: nearestOf(expected, actual ?? "") ?? "" };
  const isSubject = key.toLowerCase() === `${at3.issuer}:sub`.toLowerCase() && !/Not/.test(operator);
  if (actual !== void 0 && isSubject) return causesOfSubject({ ...found3, actual });
  return [firstOf(CLAIMS2, { ...found3, ...actual !== void 0 && { actual } })].flatMap((cause) => cause ?? []);
}
function causesOfSubject(found3) {
  const read2 = /Like/.test(found3.condition.operator) ? patternValue : literalValue;
  const parts = {
    ...found3,
    wanted: parseSubject(read2(found3.expected, "2012-10-17")),
    given: parseSubject(literalValue(found3.actual, void 0))
  };
  const whole = firstOf(WHOLE, parts);
  if (whole !== void 0) return [whole];
  const [repository2, context] = [firstOf(REPOSITORY3, parts), firstOf(CONTEXT, parts)];
  const said = [repository2, context].flatMap((cause) => cause ?? []);
  return said.length > 0 ? said : [OTHER].flatMap((rules) => firstOf(rules, parts) ?? []);
}
var doubt = (message) => ({
  code: "cannot-judge",
  message,
  fix: "Give what is missing: the whole token or all of its claims, and the role as aws iam get-role prints it."
});
var unique2 = (causes) => causes.filter(({ code: code2, message }, at3) => causes.findIndex((each3) => each3.code === code2 && each3.message === message) === at3);

// modules/explain/explain.ts
function explain(presented, roles, wanted) {
  const asked = wanted ?? presented.attempt?.roleArn;
  const chosen2 = asked === void 0 ? roles.roles : roles.roles.filter((role2) => isCalled(role2, asked));
  const tried = byNearness(chosen2.map((role2) => attempt(role2, presented)));
  const verdict = verdictOf2(tried, chosen2.length === 0 || roles.doubts.length > 0);
  return {
    verdict,
    roles: tried.map(reportOf2),
    causes: causesOf({ presented, tried, verdict, doubts: roles.doubts, known: roles.roles, ...asked !== void 0 && { asked } })
  };
}
function verdictOf2(tried, doubtful) {
  const verdicts = tried.map(({ verdict }) => verdict);
  if (verdicts.includes("admitted")) return "admitted";
  return verdicts.includes("unknown") || doubtful ? "unknown" : "refused";
}
var JUDGED = { allowed: "admitted", denied: "refused", unknown: "unknown" };
function attempt(role2, presented) {
  const { trust } = role2;
  const [first2 = "", ...others] = originsOf(role2, presented);
  if (!("document" in trust)) return { role: role2, verdict: "unknown", providerArn: first2 };
  const { claims, unseenClaims } = presented;
  const tries = [first2, ...others].map((providerArn2) => {
    const trace2 = traceToken(trust.document, claims, { providerArn: providerArn2, unseenClaims });
    return { role: role2, providerArn: providerArn2, trace: trace2, verdict: JUDGED[trace2.decision] };
  });
  return ["admitted", "unknown"].map((verdict) => tries.find((each3) => each3.verdict === verdict)).find(Boolean) ?? tries[0];
}
var reportOf2 = ({ role: role2, verdict, trace: trace2, providerArn: providerArn2 }) => ({
  role: role2.name,
  verdict,
  statements: (trace2?.statements ?? []).map((each3) => statementReport(each3, providerArn2, role2))
});
function statementReport(traced, providerArn2, { trust }) {
  const { statement, applies, conditions: conditions2 } = traced;
  const all3 = "document" in trust ? [trust.document.Statement].flat() : [];
  const { Sid: sid } = statement;
  return {
    sid: typeof sid === "string" && sid !== "" ? sid : `Statement[${all3.indexOf(statement)}]`,
    verdict: statement.Effect === "Allow" ? letsIn(applies) : letsIn(applies === "unknown" ? applies : !applies),
    conditions: [...elementReports(traced, providerArn2), ...conditions2.map(conditionReport)]
  };
}
var letsIn = (truth) => truth === "unknown" ? truth : truth ? "admitted" : "refused";
function elementReports({ statement, principal, action }, providerArn2) {
  const { Principal: named3, NotPrincipal: notNamed, Action, NotAction } = statement;
  const ids = named3 ?? notNamed;
  const report = (operator, key, expected, actual, matched) => matched === true ? [] : [{ operator, key, expected: [expected].flat().map(textOf4), actual, matched: matched === "unknown" ? null : matched }];
  const federated = typeof ids === "object" && ids !== null && "Federated" in ids ? ids["Federated"] : ids;
  return [
    ...report(named3 === void 0 ? "NotPrincipal" : "Principal", "Federated", federated ?? [], providerArn2, principal),
    ...report(Action === void 0 ? "NotAction" : "Action", "sts", Action ?? NotAction ?? [], "sts:AssumeRoleWithWebIdentity", action)
  ];
}
var textOf4 = (value) => typeof value === "string" ? value : JSON.stringify(value);
var conditionReport = ({ operator, key, expected, actual, matched }) => ({
  operator,
  key,
  expected: [...expected],
  actual: actual === "unknown" ? null : actual[0] ?? null,
  matched: matched === "unknown" ? null : matched
});

// modules/fields/subject.ts
var VALUE = "[^:*?]+";
var ID = "[1-9][0-9]*";
var OWNER_NAME = "[A-Za-z0-9_-]+";
var NAME4 = "[A-Za-z0-9._-]+";
var OWNER3 = `((repository_owner_id|enterprise_id):${ID}|(repository_owner|enterprise):${OWNER_NAME})`;
var REPOSITORY4 = `(repo:${OWNER_NAME}@${ID}/${NAME4}@${ID}|repository_id:${ID}|(repo|repository):${OWNER_NAME}/${NAME4})`;
var FILE2 = `job_workflow_ref:${OWNER_NAME}/${NAME4}/\\.github/workflows/[^:*?@]+\\.ya?ml@(refs/(heads|tags)/${VALUE}|[0-9a-f]{40})`;
var REF2 = `ref:refs/(heads|tags)/${VALUE}`;
var CLAIM = `(pull_request|[a-z][A-Za-z0-9_-]*:${VALUE})`;
var PLAIN_KEY = "(repository(_id|_owner|_owner_id|_visibility)?|enterprise(_id)?|runner_environment|event_name|ref_type|actor_id)";
var END = "(:|[*]?$)";
function readSubjects(field2, subjects2) {
  const parts = eachAt(
    subjects2,
    "value",
    (value, index) => record({
      at: path(field2, { index }),
      value,
      place: replace(
        replace(value, `/^(${OWNER3}:)*(${REPOSITORY4}|repository_owner_id:${ID})/`, ""),
        `/^(:${PLAIN_KEY}:[A-Za-z0-9_./-]+)*/`,
        ""
      ),
      filling: fillingOf(value)
    })
  );
  return local("subjects", each(parts, "subject", read), NOTE);
}
var NOTE = "What is known of each whole subject. Its place is what is left behind a repository, or an owner, and plain claims.";
function fillingOf(value) {
  const ofName = choose(matches(value, "^repo(sitory)?:[^/]*[*]"), "9/x", "9");
  return choose(startsWith(value, "*"), "repo:mallory/x", ofName);
}
function read(parts) {
  const [at3, value, place2, filling] = [get(parts, "at"), get(parts, "value"), get(parts, "place"), get(parts, "filling")];
  const inFile = matches(place2, `^:${FILE2}${END}`);
  return record({
    at: at3,
    value,
    owned: matches(value, "^(repo|repository(_id|_owner|_owner_id)?|enterprise(_id)?):"),
    ofOwner: matches(value, `^${OWNER3}(:|$)`),
    pinned: any(matches(value, `^(${OWNER3}:)*${REPOSITORY4}(:|$)`), inFile),
    placed: any(matches(place2, `^:(environment:${VALUE}|${REF2}|pull_request)${END}`), inFile),
    ofPullRequest: matches(value, "(^|:)pull_request(:|$)"),
    ofName: all(matches(value, `(^|:)(repo|repository):${OWNER_NAME}/`), not(matches(value, `(^|:)repository(_owner)?_id:${ID}${END}`))),
    name: item(split(":", replace(value, "/^(.*:)?repo(sitory)?:/", "")), 0),
    wild: matches(value, "[*?]"),
    wildInside: matches(value, "[?]|[*]."),
    ofClaims: matches(value, `^${CLAIM}(:${CLAIM})*(:?[*])?$`),
    endsPlainly: matches(value, `([^*]|:[*]|:${REF2}[*])$`),
    forged: forged(value, filling)
  });
}
function forged(value, filling) {
  const behind = replace(replace(value, "/^[^*]*[*]/", ""), "*", "9");
  return replace(choose(has(value, "*"), text`${item(split("*", value), 0)}${filling}:workflow:x${behind}`, value), "?", "9");
}

// modules/definition/inputs.ts
var role = {
  repositories: input("repositories"),
  owners: input("owners"),
  branches: input("branches"),
  gitTags: input("gitTags"),
  environments: input("environments"),
  pullRequest: input("pullRequest"),
  reusableWorkflows: input("reusableWorkflows"),
  actorIds: input("actorIds"),
  workflows: input("workflows"),
  subjects: input("subjects"),
  alsoTrust: input("alsoTrust"),
  dangerouslyAnyRef: input("dangerouslyAnyRef"),
  dangerouslyPullRequest: input("dangerouslyPullRequest"),
  dangerouslyOwners: input("dangerouslyOwners"),
  permissionsBoundary: input("permissionsBoundary"),
  generateBoundary: input("generateBoundary"),
  managedPolicies: input("managedPolicies"),
  dangerouslyManagedPolicies: input("dangerouslyManagedPolicies"),
  /** The keys alone, which are known where the ARNs are not. */
  managedPolicyNames: input("managedPolicyNames"),
  dangerousPolicyNames: input("dangerousPolicyNames")
};
var subjects = readSubjects("subjects", role.subjects);
var admitsPullRequests = any(role.pullRequest, role.dangerouslyPullRequest);
var provider = {
  create: input("create"),
  url: input("url"),
  thumbprintSource: input("thumbprintSource"),
  thumbprints: input("thumbprints"),
  preventDestroy: input("preventDestroy"),
  audiences: input("audiences"),
  /** The provider's own tags, without those of the stack. */
  tags: input("tags")
};

// modules/trust/issuer.ts
var issuerIn = replace(provider.url, "https://", "");
var USUAL_AUDIENCE = "sts.amazonaws.com";
var CHINA_AUDIENCE = "sts.amazonaws.com.cn";
var defaultAudience = choose(equals(place.partition, "aws-cn"), CHINA_AUDIENCE, USUAL_AUDIENCE);
var providerArn = text`arn:${place.partition}:iam::${place.accountId}:oidc-provider/${place.issuer}`;

// modules/explain/cloudtrail.ts
var NAME5 = "AssumeRoleWithWebIdentity";
function attemptIn(value, file) {
  const found3 = eventsIn(value);
  if (found3 === void 0) return void 0;
  const events = found3.filter(({ eventName }) => eventName === NAME5);
  const failed = events.filter(({ errorCode }) => errorCode !== void 0);
  const attempts = (failed.length > 0 ? failed : events).map((event2) => ({ event: event2, recorded: recordedIn(event2) }));
  const different = [...new Map(attempts.map((each3) => [JSON.stringify(each3.recorded), each3])).values()];
  const [only, ...others] = different;
  if (only === void 0) throw new UserError(`${file} holds no CloudTrail event of ${NAME5}. Give one.`);
  if (others.length > 0) throw new UserError(severalIn(file, different));
  return only.recorded;
}
var MOST_LISTED2 = 5;
function severalIn(file, attempts) {
  const list5 = attempts.slice(0, MOST_LISTED2).map(({ event: { eventID: id, eventTime: time2 }, recorded: { subject: subject2, attempt: attempt2 } }) => {
    const said = [time2, attempt2.roleArn, subject2, typeof id === "string" && `eventID ${id}`];
    return `
  ${printable(said.filter((each3) => typeof each3 === "string").join(", "))}`;
  });
  const more2 = attempts.length > MOST_LISTED2 ? `
  and ${attempts.length - MOST_LISTED2} more` : "";
  return `${file} holds ${attempts.length} CloudTrail events of ${NAME5} that differ. Give the one that is meant.${list5.join("")}${more2}`;
}
function eventsIn(value) {
  if (Array.isArray(value)) {
    const found4 = value.map(eventsIn);
    return found4.some((each3) => each3 !== void 0) ? found4.flatMap((each3) => each3 ?? []) : void 0;
  }
  if (!isRecord(value)) return void 0;
  const { Records: records, Events: found3, CloudTrailEvent: text4, eventName, detail } = value;
  if (typeof eventName === "string") return [value];
  if (typeof text4 === "string") return eventsIn(readJson(text4)?.value) ?? [];
  const list5 = [records, found3].find(Array.isArray);
  return list5 === void 0 ? eventsIn(detail) : eventsIn(list5) ?? [];
}
function recordedIn({ userIdentity, requestParameters, responseElements, errorCode, errorMessage }) {
  const [who, asked, answered2] = [userIdentity, requestParameters, responseElements].map((each3) => isRecord(each3) ? each3 : {});
  const provider2 = textOf5(who["identityProvider"]);
  const subject2 = [who["userName"], asked["subjectFromWebIdentityToken"], answered2["subjectFromWebIdentityToken"]].map(textOf5).find(Boolean);
  const principal = textOf5(who["principalId"]);
  const known3 = provider2 !== void 0 && subject2 !== void 0 && principal?.startsWith(`${provider2}:`) && principal.endsWith(`:${subject2}`);
  const audience2 = known3 ? principal?.slice(provider2.length + 1, -subject2.length - 1) : textOf5(answered2["audience"]);
  const { roleArn, durationSeconds } = asked;
  return {
    ...subject2 !== void 0 && { subject: subject2 },
    ...audience2 && { audience: audience2 },
    ...provider2 !== void 0 && { issuer: issuerOfProvider(provider2) ?? withoutScheme(provider2) },
    attempt: {
      ...typeof roleArn === "string" && { roleArn },
      ...typeof durationSeconds === "number" && { durationSeconds },
      ...typeof errorCode === "string" && { error: { code: errorCode, message: textOf5(errorMessage) ?? "" } }
    }
  };
}
var textOf5 = (value) => typeof value === "string" && value !== "" ? value : void 0;

// modules/explain/subject-claims.ts
var DEFAULT2 = /^repo:(?<owner>[^@/:]+)(?:@(?<ownerId>\d+))?\/(?<name>[^@/:]+)(?:@(?<id>\d+))?:(?<kind>ref|environment|pull_request)(?::(?<value>[^:]+))?$/s;
function claimsOfSubject(sub) {
  const { owner: owner2, ownerId, name, id, kind, value } = DEFAULT2.exec(sub)?.groups ?? {};
  if (kind === void 0 || kind === "pull_request" !== (value === void 0)) return { told: {}, absent: [] };
  const told3 = {
    repository: `${owner2}/${name}`,
    repository_owner_id: ownerId,
    repository_id: id,
    ref: kind === "ref" ? value : void 0,
    // Whether "%3A" was a colon, only the claim itself tells
    environment: kind === "environment" && !/%3A/i.test(value ?? "") ? value : void 0
  };
  return {
    told: Object.fromEntries(Object.entries(told3).filter((entry) => entry[1] !== void 0)),
    absent: kind === "environment" ? [] : ["environment"]
  };
}

// modules/explain/presented.ts
var EXPECTED3 = "Give the claims of a GitHub token as JSON, the token itself (it is decoded, and neither verified nor printed), or a CloudTrail event of AssumeRoleWithWebIdentity";
var ALWAYS = GITHUB_KEYS.filter((claim2) => claim2 !== "environment" && claim2 !== "enterprise_id");
function presentedIn({ text: text4, file }) {
  const token = text4.trim();
  if (isToken(token)) return ofToken(token, file);
  const read2 = readJson(token);
  if (read2 === void 0) throw neither(file);
  const [repeated] = read2.repeatedKeys;
  if (repeated !== void 0) throw new UserError(`${file} has ${repeated} twice: which of them is meant, nobody can tell. Give it once.`);
  const attempt2 = attemptIn(read2.value, file);
  if (attempt2 !== void 0) return ofAttempt(attempt2, file);
  const given2 = isRecord(read2.value) && "value" in read2.value ? read2.value["value"] : read2.value;
  if (typeof given2 === "string" && isToken(given2)) return ofToken(given2, file);
  if (!isRecord(read2.value)) throw neither(file);
  return ofClaims(read2.value, file, false);
}
var neither = (file) => new UserError(`${file} is neither a token nor a JSON object. ${EXPECTED3}.`);
var isToken = (text4) => /^[\w-]+\.[\w-]+(\.[\w-]*)?$/.test(text4);
function ofToken(token, file) {
  const json = readJson(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  if (json === void 0 || !isRecord(json.value)) throw new UserError(`${file} looks like a token, but holds no claims. ${EXPECTED3}.`);
  return ofClaims(json.value, file, true);
}
function ofClaims(given2, file, whole) {
  const claims = Object.fromEntries(
    Object.entries(given2).flatMap(([claim2, value]) => {
      const text4 = textOf6(value);
      if (text4 !== void 0) return [[claim2, text4]];
      if (!READ2.has(claim2)) return [];
      throw new UserError(
        `${file}: the claim ${claim2} is ${Array.isArray(value) ? "a list" : typeof value}. In a token of GitHub it is a text.`
      );
    })
  );
  if (!claims["sub"]) throw new UserError(`${file} has no claim "sub". ${EXPECTED3}.`);
  const { iss } = claims;
  return {
    ...completed(claims, whole || ALWAYS.every((claim2) => claim2 in claims)),
    ...iss !== void 0 && { issuer: withoutScheme(iss).replace(/\/$/, "") }
  };
}
var READ2 = /* @__PURE__ */ new Set(["sub", "aud", "azp", "iss", ...GITHUB_KEYS]);
function textOf6(value) {
  const [only, ...others] = Array.isArray(value) ? value : [value];
  if (others.length > 0) return void 0;
  return typeof only === "string" || typeof only === "number" && Number.isSafeInteger(only) ? String(only) : void 0;
}
function ofAttempt({ subject: subject2, audience: audience2, issuer, attempt: attempt2 }, file) {
  if (subject2 === void 0 && attempt2.error === void 0)
    throw new UserError(`${file} is a CloudTrail event that names neither a subject nor an error. ${EXPECTED3}.`);
  return {
    ...completed({ ...subject2 !== void 0 && { sub: subject2 }, ...audience2 !== void 0 && { aud: audience2 } }, false),
    ...issuer !== void 0 && { issuer },
    attempt: attempt2
  };
}
function completed(given2, whole) {
  if (whole) return { claims: given2, unseenClaims: given2["aud"] === void 0 ? ["aud", "oaud"] : [] };
  const { told: told3, absent } = claimsOfSubject(given2["sub"] ?? "");
  const claims = { ...told3, ...given2 };
  const open2 = ["sub", "aud", "oaud", ...GITHUB_KEYS].filter(
    (claim2) => !(claim2 === "oaud" ? "aud" in claims : claim2 in claims) && !absent.includes(claim2)
  );
  return { claims, unseenClaims: open2 };
}

// modules/explain/job.ts
var PATIENCE_MS2 = 1e4;
var WITHOUT_TOKEN = { verdict: "refused", roles: [], causes: [NO_TOKEN] };
async function presentedByJob(environment, audience2 = USUAL_AUDIENCE) {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token, GITHUB_ACTIONS: isJob } = environment;
  if (!url || !token) {
    if (isJob === "true") return void 0;
    throw new UserError(
      "--from-job asks GitHub for the token of the job that runs it, and this is no job of GitHub Actions. Give --claims CLAIMS instead."
    );
  }
  return presentedIn({ text: await answerOf(url, token, audience2), file: "The answer of GitHub's token endpoint" });
}
async function answerOf(url, token, audience2) {
  try {
    const address = new URL(url);
    address.searchParams.set("audience", audience2);
    const request = { redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS2) };
    const answer = await fetch(address, { ...request, headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new UserError(`GitHub's token endpoint answered ${answer.status}. Run it again, or give --claims CLAIMS.`);
    const body = await answer.json();
    if (!isRecord(body) || typeof body["value"] !== "string")
      throw new UserError("GitHub's token endpoint gave no token. Give --claims CLAIMS.");
    return body["value"];
  } catch (error2) {
    if (error2 instanceof UserError) throw error2;
    throw new UserError(
      "GitHub's token endpoint cannot be reached, or gave no answer that can be read. Run it again, or give --claims CLAIMS."
    );
  }
}

// modules/explain/render.ts
function renderText2({ verdict, roles, causes }, paint = plainly) {
  const said = causes.flatMap(({ code: code2, message, fix }, i2) => [
    `${i2 === 0 ? "\n" : ""}${paint("strong", code2)}: ${printable(message)}`,
    `  fix: ${printable(fix)}`
  ]);
  return `${[paint(STYLE[verdict], HEADINGS2[verdict]), ...said, ...roles.map((role2) => `
${roleText(role2, paint)}`)].join("\n")}
`;
}
var STYLE = { admitted: "good", refused: "bad", unknown: "doubt" };
var HEADINGS2 = {
  admitted: "Admitted: the trust policy lets this token in.",
  refused: "Refused: no trust policy lets this token in.",
  unknown: "Cannot be judged: what is known does not tell whether this token is let in."
};
var WORDS2 = { admitted: "admitted", refused: "refused", unknown: "cannot be judged" };
function roleText({ role: role2, verdict, statements }, paint) {
  return [
    `${paint("strong", printable(role2))}: ${paint(STYLE[verdict], WORDS2[verdict])}`,
    ...statements.flatMap((each3) => [
      `  ${printable(each3.sid)}: ${paint(STYLE[each3.verdict], WORDS2[each3.verdict])}`,
      ...each3.conditions.flatMap((condition) => conditionLines(condition, paint))
    ])
  ].join("\n");
}
function conditionLines({ operator, key, expected, actual, matched }, paint) {
  const name = printable(`${operator} ${key}`);
  const value = actual === null ? matched === null ? "not known" : "none" : printable(actual);
  if (matched === true) return [paint("faint", `    holds  ${name}: ${value}`)];
  return [
    `    ${matched === null ? paint("doubt", "open ") : paint("bad", "fails")}  ${name}`,
    ...expected.map((each3, i2) => `             ${i2 === 0 ? "expected" : "      or"}  ${printable(each3)}`),
    `             actual    ${value}`
  ];
}

// modules/cli/explain.ts
var EXIT_CODES = { admitted: 0, refused: 2, unknown: 3 };
var OPTIONS2 = {
  claims: {
    type: "string",
    value: "CLAIMS",
    what: "a file with a token, its claims as JSON, or the CloudTrail event of the refusal; nothing of a token is verified or printed"
  },
  "from-job": { type: "boolean", what: "ask GitHub for the token of the job that runs this, instead of --claims" },
  audience: {
    type: "string",
    value: "AUDIENCE",
    what: `with --from-job: the audience that the job asks for; default: ${USUAL_AUDIENCE}`
  },
  role: { type: "string", value: "ROLE", what: "judge this role alone: its name, its ARN, or its address in Terraform" },
  format: { type: "string", choices: ["text", "json"], what: "how it is printed; default: text" }
};
var explain2 = command({
  name: "explain",
  answers: "Why a trust policy lets a token in, or does not, and what to change.",
  operands: [{ name: "FILE", what: KINDS2, many: true }],
  options: OPTIONS2,
  example: "--claims claims.json cdktf.out/stacks/github-oidc/cdk.tf.json",
  exitCodes: {
    0: "a role lets the token in",
    1: "bad input",
    2: "refused",
    3: "cannot be judged by what was given"
  },
  async run(files, { format, output, ...values2 }) {
    const { exitCode, ...explanation } = await explanationOf(files, values2);
    const paint = isColoured(output) ? coloured : plainly;
    return { output: format === "json" ? printJson(explanation) : renderText2(explanation, paint), exitCode };
  }
});
async function explanationOf(files, { claims, "from-job": fromJob, audience: audience2, role: role2 }) {
  if (claims === void 0 === !fromJob) throw new UserError("explain needs --claims CLAIMS or --from-job, and not both.");
  if (audience2 !== void 0 && !fromJob) throw new UserError("--audience goes with --from-job: claims have an audience of their own.");
  const texts = readTextFiles([...files, ...claims === void 0 ? [] : [claims]]);
  const presented = claims === void 0 ? await presentedByJob(process.env, audience2) : presentedIn(texts.at(-1));
  const explanation = explained(presented, texts.slice(0, files.length), role2?.trim());
  return { ...explanation, exitCode: EXIT_CODES[explanation.verdict] };
}
function explained(presented, files, role2) {
  const roles = rolesIn(files);
  return presented === void 0 ? WITHOUT_TOKEN : explain(presented, roles, role2);
}

// modules/audit/opened.ts
var auditOpened = (plan, addresses) => new Map(
  rolesOfPlan(plan, "").roles.filter(({ place: place2, trust }) => addresses.has(place2) && "document" in trust).map((role2) => [role2.place, audit({ roles: [role2], doubts: [] }).flatMap(findingOf)]).filter(([, findings]) => findings.length > 0)
);
var findingOf = ({ rule, severity, why, token, fix }) => severity === "info" ? [] : [{ rule, severity, why, ...token && { token }, fix }];

// modules/review/compare/directions.ts
var DIRECTIONS = ["gained", "widened", "unknown", "changed", "narrowed", "lost", "rewritten"];
var isMore = (direction) => direction === "gained" || direction === "widened";

// modules/review/findings.ts
var MOST_AUDITED = 20;
function withFindings(review2, plan, audit3) {
  const opened = review2.changes.filter(opens).slice(0, MOST_AUDITED);
  if (opened.length === 0) return review2;
  const found3 = audit3(plan, new Set(opened.map(({ address }) => address)));
  return {
    ...review2,
    changes: review2.changes.map((change2) => {
      const findings = opens(change2) ? found3.get(change2.address) : void 0;
      return findings === void 0 ? change2 : { ...change2, findings };
    })
  };
}
var opens = ({ kind, who }) => kind === "role" && who.some(({ direction }) => isMore(direction));

// modules/review/judge/verdict.ts
function verdictOf3(changes2, cannotReview, outside2, selfEscalation) {
  const has2 = (...directions) => changes2.some(({ direction }) => directions.includes(direction));
  if (cannotReview.length > 0) return "unreviewable";
  if (changes2.some(({ direction }) => isMore(direction))) return "widened";
  if (has2("changed") || outside2.length > 0 || selfEscalation.length > 0) return "changed";
  if (has2("lost", "narrowed")) return "narrowed";
  return has2("rewritten") ? "rewritten" : "unchanged";
}
function summaryOf(verdict, changes2, cannotReview, outside2) {
  const those = (...directions) => changes2.filter(({ direction }) => directions.includes(direction));
  const count = (list5, one3, more2) => list5.length === 0 ? [] : [`${list5.length} ${noun(list5)} ${list5.length === 1 ? one3 : more2}`];
  const risk = highestRisk(changes2.map((change2) => change2.risk));
  const parts = [
    ...count(those("gained", "widened"), "gains access", "gain access").map((text4) => `${text4} (highest risk: ${risk})`),
    ...count(those("lost", "narrowed"), "loses access", "lose access"),
    ...count(those("changed"), "needs a look", "need a look"),
    ...count(those("rewritten"), "is rewritten without effect", "are rewritten without effect"),
    ...cannotReview.length > 0 ? [`${cannotReview.length} ${cannotReview.length === 1 ? "thing" : "things"} cannot be reviewed`] : [],
    ...outside2.length > 0 ? [OUTSIDE(outside2.length).replace(/\.$/, "")] : []
  ];
  const heading = verdict === "changed" && outside2.length > 0 ? NOT_ALL_REVIEWED : VERDICTS[verdict];
  return `${heading}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`;
}
var NOUNS = { role: ["role", "roles"], policy: ["policy", "policies"], provider: ["identity provider", "identity providers"] };
function noun(list5) {
  const [kind, ...others] = new Set(list5.map((change2) => change2.kind));
  return kind === void 0 || others.length > 0 ? "roles, policies or identity providers" : NOUNS[kind][list5.length === 1 ? 0 : 1];
}
var FAIL_ON = ["widened", "changed"];
function exitCodeOf({ verdict, selfEscalation, outside: outside2 }, { failOn, detailed }) {
  const changed = verdict !== "unchanged" && verdict !== "rewritten";
  const widened = verdict === "widened" || selfEscalation.length > 0 || outside2.length > 0;
  if (verdict === "unreviewable") return 3;
  if (failOn === "widened" && widened || failOn === "changed" && changed) return 3;
  return detailed === true && changed ? 2 : 0;
}

// modules/review/read/written/written.ts
function withWritten(decoded4, planFile) {
  const { timestamp } = decoded4;
  if (timestamp === void 0) throw new UserError(planUndated(planFile.file));
  if (!planFile.isOf(timestamp)) throw new UserError(otherPlan(planFile.file, timestamp));
  return { ...decoded4, isWritten: true, configuration: moduleWith(decoded4.configuration, [], planFile) };
}
function moduleWith(module2, path2, planFile) {
  const written3 = new Blocks(planFile.modules.get(path2.join(".")) ?? []);
  const { resources, module_calls: calls, outputs } = module2;
  return {
    ...module2,
    ...Array.isArray(resources) && { resources: resources.map((each3) => isRecord(each3) ? resourceWith(each3, written3) : each3) },
    ...isRecord(calls) && {
      module_calls: mapped2(calls, (call2, name) => ({
        ...call2,
        ...isRecord(call2.expressions) && { expressions: expressionsWith(call2.expressions, written3.body("module", name)) },
        ...isRecord(call2.module) && { module: moduleWith(call2.module, [...path2, name], planFile) }
      }))
    },
    ...isRecord(outputs) && {
      outputs: mapped2(outputs, (output, name) => ({
        ...output,
        ...isRecord(output.expression) && { expression: expressionWith(output.expression, written3.body("output", name)?.["value"]) }
      }))
    },
    locals: written3.locals()
  };
}
var mapped2 = (record3, change2) => Object.fromEntries(Object.entries(record3).map(([key, value]) => [key, isRecord(value) ? change2(value, key) : value]));
function resourceWith(resource, written3) {
  const { mode, type, name, expressions } = resource;
  const body = written3.body(mode === "data" ? "data" : "resource", type, name);
  return isRecord(expressions) && body !== void 0 ? { ...resource, expressions: expressionsWith(expressions, body) } : resource;
}
var expressionsWith = (expressions, body) => body === void 0 ? expressions : Object.fromEntries(Object.entries(expressions).map(([name, expression]) => [name, anyWith(expression, body[name])]));
function anyWith(expression, written3) {
  if (!Array.isArray(expression)) return isRecord(expression) ? expressionWith(expression, written3) : expression;
  if (!Array.isArray(written3) || written3.length !== expression.length) return expression;
  return expression.map(
    (block2, i2) => isRecord(block2) && isRecord(written3[i2]) ? expressionsWith(block2, written3[i2]) : block2
  );
}
function expressionWith(expression, written3) {
  const { constant_value: constant, references: references2 } = expression;
  if (constant !== void 0 || !Array.isArray(references2) || references2.length === 0) return expression;
  if (typeof written3 !== "string" && !Array.isArray(written3)) return expression;
  return hasPlacesOf(references2, written3) ? { ...expression, constant_value: written3 } : expression;
}
function hasPlacesOf(references2, written3) {
  if (/\$\$\{|%%\{/.test(JSON.stringify(written3))) return false;
  const places = expressionsIn(written3);
  const isIn = (place2) => (reference) => typeof reference === "string" && place2.includes(reference);
  return places.every((place2) => !place2.includes(".") || references2.some(isIn(place2))) && references2.every((reference) => places.some((place2) => isIn(place2)(reference)));
}
var Blocks = class {
  constructor(files) {
    this.files = files;
  }
  files;
  /** The body of the one block with this type and these labels; nothing where there are more. */
  body(...[type, ...labels]) {
    const [only, ...others] = this.files.flatMap((file) => {
      let found3 = file[type];
      for (const label of labels) found3 = isRecord(found3) && Object.hasOwn(found3, label) ? found3[label] : void 0;
      return Array.isArray(found3) ? found3 : [];
    });
    return others.length === 0 && isRecord(only) ? only : void 0;
  }
  locals() {
    const blocks = this.files.flatMap(({ locals }) => Array.isArray(locals) ? locals.filter(isRecord) : []);
    return Object.fromEntries(blocks.flatMap((block2) => Object.entries(block2)).map(([name, value]) => [name, { constant_value: value }]));
  }
};

// modules/review/render/text.ts
var LONGEST_VALUE = 2e3;
var plain3 = (text4) => visible(text4, LONGEST_VALUE);
function renderText3(review2) {
  const { advice, cannotReview, changes: changes2, outside: outside2, selfEscalation } = review2;
  const blocks = [
    plain3(review2.summary),
    ...selfEscalation.length > 0 ? [block(HEADINGS.self, selfEscalation.map(plain3))] : [],
    ...cannotReview.length > 0 ? [
      block(
        HEADINGS.cannot,
        cannotReview.map(({ address, reason }) => plain3(address === "" ? reason : `${address}: ${reason}`))
      )
    ] : [],
    ...advice.map(plain3),
    ...changes2.map(change),
    ...outside2.length > 0 ? [
      block(
        HEADINGS.outside,
        outside2.map((each3) => plain3(`${each3.address}: ${outsideWords(each3)}`))
      )
    ] : [],
    unchangedWords(review2.unchanged),
    review2.source === "stacks" ? STACKS : ""
  ];
  return `${blocks.filter((each3) => each3 !== "").join("\n\n")}
`;
}
var block = (heading, lines) => [heading, ...lines.map((line3) => `  - ${line3}`)].join("\n");
function change(each3) {
  const { kind, name, address, risk, events, who, what, findings = [], after } = each3;
  return [
    `[${risk}] ${KIND_WORDS[kind]} ${plain3(name)} (${plain3(address)}): ${stateWords(each3)}`,
    ...events.map(({ sentence }) => `  ${plain3(sentence)}`),
    ...who.length > 0 ? ["  who may come in", ...who.map(line2)] : asBefore3("who may come in", after.who),
    ...what.length > 0 ? ["  what they may do", ...what.flatMap((permission2) => [line2(permission2), ...actions2(permission2)])] : asBefore3("what they may do", after.what),
    ...findings.length > 0 ? [`  ${HEADINGS.audit}`, ...findings.map((finding2) => `    - ${plain3(findingWords(finding2))}`)] : []
  ].join("\n");
}
var asBefore3 = (heading, all3) => all3.length === 0 ? [] : [`  ${heading}, as before`, ...all3.map((each3) => `    - ${plain3(each3)}`)];
var actions2 = ({ actions: called, resources }) => called.length === 0 ? [] : [`        ${plain3(called.join(", "))} ${ON} ${plain3(resources.join(", "))}`];
function line2(each3) {
  const certainty = CERTAINTY_WORDS[each3.certainty];
  const from = each3.from === void 0 ? "" : ` (${fromWord(each3)}: ${plain3(each3.from)})`;
  return `    - ${changeWord(each3)}: ${plain3(each3.words)}${from}${certainty === "" ? "" : ` [${certainty}]`}`;
}

// modules/review/assemble/assemble.ts
var KNOWN_VERBS = /* @__PURE__ */ new Set(["no-op", "create", "read", "update", "delete", "forget"]);
function assemble(plan) {
  const before = new Side(plan, "before");
  const after = new Side(plan, "after", before);
  const managed2 = plan.resources.filter(({ mode }) => mode === "managed");
  const roles = managed2.filter(({ type }) => type === "aws_iam_role");
  const pairs2 = roles.map((role2) => {
    const [was, is] = [before.state(role2), after.state(role2)];
    const events = eventsOf(role2, after.attachments.losing.has(role2));
    return { role: role2, pair: { ...was && { before: was }, ...is && { after: is }, events } };
  });
  const used = ({ address }) => before.attachments.used.has(address) || after.attachments.used.has(address);
  return {
    roles: [...joinByName(pairs2, after.joins.accounts), ...elsewhere(before, after)],
    policies: managed2.filter((resource) => resource.type === "aws_iam_policy" && !used(resource)),
    providers: managed2.filter(({ type }) => type === "aws_iam_openid_connect_provider"),
    doubts: [
      ...managed2.flatMap(
        ({ address, actions: actions3 }) => actions3.filter((verb) => !KNOWN_VERBS.has(verb)).map((verb) => ({ address, reason: unknownVerb(verb) }))
      ),
      ...before.joins.doubts,
      ...after.joins.doubts
    ]
  };
}
function eventsOf(role2, losing) {
  const { actions: actions3, before, after, imported } = role2;
  const forgotten = actions3.includes("forget");
  return [
    ...before === null && after !== null ? ["created"] : [],
    ...before !== null && after === null && !forgotten ? ["deleted"] : [],
    ...before !== null && after !== null && isReplaced(role2) ? ["replaced"] : [],
    ...forgotten ? ["forgotten"] : [],
    ...imported ? ["imported"] : [],
    ...losing ? ["policies-lost-with-replacement"] : []
  ];
}
function joinByName(pairs2, accounts) {
  const coming = /* @__PURE__ */ new Map();
  for (const each3 of pairs2) if (each3.pair.before === void 0 && each3.pair.after !== void 0) coming.set(each3.pair.after.name, each3);
  const joined = /* @__PURE__ */ new Set();
  const renamed2 = pairs2.map((each3) => {
    const { before, after } = each3.pair;
    const other = after === void 0 && before !== void 0 ? coming.get(before.name) : void 0;
    if (other?.pair.after === void 0 || before === void 0 || joined.has(other) || accounts.same(each3.role, other.role) !== "yes")
      return each3;
    joined.add(other);
    return { role: each3.role, pair: { before, after: other.pair.after, events: isUntouched(each3.role) ? [] : ["created-again"] } };
  });
  return renamed2.filter((each3) => !joined.has(each3)).map(({ pair }) => pair);
}
function elsewhere(before, after) {
  const [were, are] = [before.attachments.elsewhere, after.attachments.elsewhere];
  const state = (side, name, policies, address) => ({
    name,
    address,
    trust: { kind: "none" },
    policies: side.distinct(policies),
    sessionSeconds: DEFAULT_SESSION_SECONDS
  });
  return [.../* @__PURE__ */ new Set([...were.keys(), ...are.keys()])].map((key) => {
    const of2 = (side) => side.attachments.ofElsewhere(key).map(({ policy }) => policy);
    const [was, is] = [of2(before), of2(after)];
    const [name, address] = [(are.get(key) ?? were.get(key))?.name ?? "", (is[0] ?? was[0])?.address ?? ""];
    return { before: state(before, name, was, address), after: state(after, name, is, address), events: ["trust-elsewhere"] };
  });
}

// modules/iam/compare/resource-values.ts
var PARTS = 6;
function resourceIncludes(wide, narrow) {
  if (wide.key === narrow.key || isEverything(wide)) return true;
  if (!valueIncludes(wide, narrow) || wide.pattern === void 0) return false;
  return partsInclude(wide.pattern, narrow.outer);
}
var resourceExcludes = (value, resource) => value.pattern !== void 0 && !valueIncludes(value, resource) && !partsInclude(value.pattern, resource.outer);
function partsInclude(wide, narrow) {
  const [outer, inner] = [partsOf4(wide), partsOf4(narrow)];
  return outer.every((part, i2) => includesPattern(part, inner[i2] ?? []));
}
function partsOf4(arn) {
  const parts = arnSegments(arn);
  return [...parts, ...Array.from({ length: PARTS - parts.length }, () => parsePattern("*"))];
}

// modules/iam/compare/inclusion.ts
function grantIncludes(wide, narrow) {
  if (wide.id === narrow.id) return true;
  if (wide.opaque !== void 0 || narrow.opaque !== void 0) return false;
  return principalIncludes(wide.principal, narrow.principal) && partIncludes(wide.action, narrow.action, ACTIONS) && (wide.resource === void 0 || narrow.resource !== void 0 && partIncludes(wide.resource, narrow.resource, RESOURCES)) && conditionsImply(narrow.constraints, wide.constraints);
}
var principalIncludes = (wide, narrow) => wide === void 0 || narrow === void 0 ? wide === narrow : isEveryone(wide) || wide.type === narrow.type && wide.id === narrow.id;
var ACTIONS = {
  includes: valueIncludes,
  excludes: (value, action) => value.pattern !== void 0 && !valueIncludes(value, action)
};
var RESOURCES = { includes: resourceIncludes, excludes: resourceExcludes };
function partIncludes(wide, narrow, { includes, excludes }) {
  if ("value" in wide) return "value" in narrow ? includes(wide.value, narrow.value) : wide.value.key === "=*";
  if ("except" in narrow) return wide.except.every((value) => narrow.except.some((other) => includes(other, value)));
  const { pattern } = narrow.value;
  if (pattern === void 0 || hasWildcard(pattern)) return false;
  return wide.except.every((value) => excludes(value, narrow.value));
}
var isUnderstood = (grant) => grant.opaque === void 0 && isDecidable(grant.constraints);

// modules/iam/compare/grant-sets.ts
var MOST_PAIRS = 2e5;
function compareGrants(before, after) {
  const sides = { before: unique3(before), after: unique3(after) };
  const only = (effect, side) => sides[side].filter((grant) => grant.effect === effect);
  const budget = { left: MOST_PAIRS };
  const [allowBefore, allowAfter] = [only("Allow", "before"), only("Allow", "after")];
  const [denyBefore, denyAfter] = [only("Deny", "before"), only("Deny", "after")];
  return {
    gained: outside(allowAfter, allowBefore, budget),
    lost: outside(allowBefore, allowAfter, budget),
    deniesGone: outside(denyBefore, denyAfter, budget),
    deniesNew: outside(denyAfter, denyBefore, budget)
  };
}
function unique3(grants) {
  const byId = new Map(grants.map((grant) => [grant.id, grant]));
  return [...byId.keys()].sort().flatMap((id) => byId.get(id) ?? []);
}
function outside(grants, of2, budget) {
  const known3 = new Set(of2.map(({ id }) => id));
  const open2 = grants.filter(({ id }) => !known3.has(id));
  const includes = (wide, narrow) => budget.left-- > 0 && grantIncludes(wide, narrow);
  return open2.flatMap((grant) => {
    if (of2.some((wide) => includes(wide, grant))) return [];
    const others = of2.filter((narrow) => includes(grant, narrow));
    const related = of2.filter((each3) => mayMeet(each3, grant));
    const certain = budget.left > 0 && (others.length > 0 || isUnderstood(grant) && related.every(isUnderstood));
    return [{ grant, others, certain }];
  });
}
function mayMeet(a, b) {
  if (a.opaque !== void 0 || b.opaque !== void 0) return true;
  if (a.principal?.id !== b.principal?.id) return false;
  return serviceOf(a) === serviceOf(b) || serviceOf(a) === "" || serviceOf(b) === "";
}
var serviceOf = ({ action }) => {
  if (!("value" in action)) return "";
  const [service = ""] = action.value.text.split(":");
  return service.includes("*") ? "" : service;
};
var isSame = (difference) => Object.values(difference).every((list5) => list5.length === 0);
var isWider2 = ({ gained, deniesGone }) => gained.length > 0 || deniesGone.length > 0;

// modules/iam/access-levels.ts
var READING = /^(BatchCheck|BatchDescribe|BatchGet|Check|Describe|Detect|Download|Estimate|Evaluate|Export|Filter|Get|Head|List|Lookup|Poll|Preview|Query|Read|Retrieve|Scan|Search|Select|Simulate|Test|Validate|Verify|View)/i;
var TAGGING = /^(Tag|Untag|AddTags|RemoveTags|CreateTags|DeleteTags)/i;
var PERMISSIONS = [
  /^iam:(?!Get|List|Generate|Simulate|Tag|Untag)/i,
  /^sts:(AssumeRole|\*)/i,
  /^organizations:(Attach|Create|Update|Enable|Invite)/i,
  /^(sso|sso-directory|identitystore):(Create|Put|Attach|Update)/i,
  /^kms:(CreateGrant|PutKeyPolicy|RetireGrant|RevokeGrant)/i,
  /^lakeformation:(Grant|Revoke)/i,
  /^ram:(Create|Associate|Accept)/i,
  /^[\w-]+:(Add|Put|Set|Update|Create|Delete|Attach|Remove)\w*(Policy|Permission|Permissions|Acl|AccessBlock|AccessPoint(Policy)?)$/i
];
function levelOf(action) {
  const [service = "", name = ""] = action.split(":");
  if (action === "*" || name === "*" || service.includes("*")) return "all";
  const wild = name.search(/[*?]/);
  if (wild >= 0) {
    const prefix = name.slice(0, wild);
    if (READING.test(prefix)) return "read";
    if (TAGGING.test(prefix)) return "tagging";
    if (service.toLowerCase() === "iam" || service.toLowerCase() === "sts" || wild === 0) return wild === 0 ? "all" : "permissions";
    return "write";
  }
  if (PERMISSIONS.some((pattern) => pattern.test(action))) return "permissions";
  if (TAGGING.test(name)) return "tagging";
  return READING.test(name) ? "read" : "write";
}
var LEVELS3 = ["all", "permissions", "write", "tagging", "read"];
var highestLevel = (levels) => LEVELS3.find((level) => levels.includes(level)) ?? "read";

// modules/words/groups.ts
function groupsBy(list5, keyOf3) {
  const groups = /* @__PURE__ */ new Map();
  for (const each3 of list5) {
    const key = JSON.stringify(keyOf3(each3));
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [each3]);
    else group.push(each3);
  }
  return [...groups.values()];
}

// modules/words/resources.ts
function partText(part) {
  if (part === void 0) return "*";
  return "value" in part ? part.value.text : `${ALL_BUT}${part.except.map(({ text: text4 }) => text4).join(", ")}`;
}
var ALL_BUT = "all but ";
var resourcesInWords = (resources, home) => resources.includes("*") ? "every resource" : [...new Set(resources.map((arn) => resourceInWords(arn, home)))].join(", ");
function resourceInWords(arn, home) {
  if (arn.startsWith(ALL_BUT)) return `${ALL_BUT}${resourcesInWords(arn.slice(ALL_BUT.length).split(", "), home)}`;
  const [, reference] = /^\$\{([^{}]+)\.(arn|id|name)\}$/.exec(arn) ?? [];
  if (reference !== void 0) return `${reference} (its ARN is known after the apply)`;
  const [prefix, , service, region3, account, ...rest] = arn.split(":");
  if (prefix !== "arn" || rest.length === 0) return arn;
  const resource = rest.join(":");
  const whole = WITH_ALL_BELOW.get(service ?? "");
  const name = whole === void 0 ? resource : resource.replace(whole, "$1");
  const place2 = [region3, !account || account === home ? "" : `account ${account}`].filter(Boolean).join(" of ");
  return place2 ? `${name} in ${place2}` : name;
}
var WITH_ALL_BELOW = /* @__PURE__ */ new Map([
  ["ecs", /^(task-definition\/[^:]*):\*$/],
  ["secretsmanager", /^(secret:.*)-\?{6}$/],
  ["cloudformation", /^(stack\/[^/]*)\/\*$/],
  ["logs", /^(log-group:[^:]*)(?::log-stream)?:\*$/]
]);
function rolesInWords(resources, home) {
  const role2 = (arn) => {
    const words = resourceInWords(arn, home);
    const name = words.replace(/^role\//, "");
    if (name === "*" || words === "*") return "every role of the account";
    if (name === words) return words;
    return `${/[*?]/.test(name) ? "every role like" : "role"} ${name.replace(" in account ", " of account ")}`;
  };
  return [...new Set(resources.map(role2))].join(" or ");
}

// modules/words/pass-role.ts
var isPassRole = ({ action, effect }) => effect === "Allow" && "value" in action && action.value.text.toLowerCase() === "iam:passrole";
var RUNS_CODE = /* @__PURE__ */ new Map([
  ["ec2.amazonaws.com", "on EC2 instances"],
  ["ec2.amazonaws.com.cn", "on EC2 instances"],
  ["ecs-tasks.amazonaws.com", "in ECS tasks"],
  ["lambda.amazonaws.com", "in Lambda functions"]
]);
var OBEYS = /* @__PURE__ */ new Map([["cloudformation.amazonaws.com", "by CloudFormation templates"]]);
function passRoleInWords(grants, home) {
  const named3 = grants.flatMap(({ resource }) => resource && "value" in resource ? [resource.value.text] : []);
  const roles = named3.length < grants.length ? "roles (all but those that the policy names)" : rolesInWords(named3.sort(), home);
  const constraints = grants[0]?.constraints ?? [];
  const taker = constraints.find(({ key, plain: plain4, values: values2 }) => plain4 && key === "iam:passedtoservice" && values2.every(isExact));
  const services = taker?.values.map(({ text: text4 }) => text4) ?? [];
  const places = services.flatMap((service) => RUNS_CODE.get(service) ?? []);
  const obeying = services.flatMap((service) => OBEYS.get(service) ?? []);
  const others = services.filter((service) => !RUNS_CODE.has(service) && !OBEYS.has(service));
  const said = [
    ...places.length > 0 ? [`run any code as ${roles} ${[...new Set(places)].join(" and ")}`] : [],
    ...obeying.length > 0 ? [`do all that ${roles} may, ${obeying.join(" and ")}`] : [],
    ...others.length > 0 ? [`let ${others.join(" and ")} act as ${roles}`] : [],
    ...services.length === 0 ? [`run any code as ${roles}, in any AWS service that takes a role`] : []
  ];
  const further = constraints.filter((each3) => each3 !== taker).map((each3) => `, ${conditionInWords(each3)}`);
  return `${said.join(", and ")}${further.join("")}`;
}

// modules/fields/arn.ts
var isArn = (value) => startsWith(value, "arn:");
var PARTS2 = { partition: 1, region: 3, account: 4 };
var arnPart = (arn, part) => item(split(":", arn), PARTS2[part]);

// modules/fields/rule.ts
var itemsOf = (field2, items, when2) => eachAt(items, "value", (value, index) => record({ at: path(...field2, { index }), value }), when2);
var foundIn = (field2, texts) => each(texts, "value", (value) => record({ at: path(...field2), value }));
var found2 = variable("found");
var element = get(found2, "value");
var NEVER3 = not(all());

// modules/permissions/set.ts
var row2 = (calls, on, arns, condition) => ({
  calls,
  on,
  arns,
  ...condition && { condition }
});
var everywhere = (calls, reason = "AWS knows no narrower resource for it", only) => ({
  ...row2(calls, `\`*\`: ${reason}`, only === void 0 ? EVERYTHING2 : when(only, EVERYTHING2)),
  everywhere: true
});
var EVERYTHING2 = list2("*");
var permissionSet = (table) => {
  const { name, description, example, writes = true, readsSecrets: readsSecrets2 = false, parts, fields } = table;
  const set = setInput(name);
  const given2 = optional(ofRole(name));
  const steps = Object.entries(table.made ?? {});
  const source = steps.reduce(
    (sets, [step, made], i2) => local(
      `${localsOfSet(name).made}${snakeCase(step)}`,
      eachAs(sets, set.element, merge(set.element, record(made(set)))),
      i2 === steps.length - 1 ? "With what several of its statements or checks need." : void 0
    ),
    given2
  );
  return {
    name,
    description,
    example,
    writes,
    readsSecrets: readsSecrets2,
    parts,
    schema: strictObject(fields),
    rows: table.rows(set),
    ...table.attached && { attached: table.attached(set) },
    rules: (table.rules?.(set) ?? []).map((rule) => ({ ...rule, of: { source, element: set.element } })),
    input: set,
    source
  };
};
var localsOfSet = (name) => ({
  made: `${snakeCase(name)}_with_`,
  statements: `${snakeCase(name)}_statements`,
  denials: `${snakeCase(name)}_denials`
});
var ofRole = (name) => input(name);
function setInput(name) {
  const element2 = variable("set");
  const of2 = (field2) => get(element2, field2);
  return {
    element: element2,
    list: of2,
    text: of2,
    flag: of2,
    optional: (field2) => optional(of2(field2)),
    map: of2,
    made: of2,
    items: (field2) => itemsOf([name, field2], of2(field2)),
    arns: (field2) => itemsOf([name, field2], of2(field2), isArn),
    found: (field2, mayBeAbsent) => {
      const text4 = of2(field2);
      return mayBeAbsent ? foundIn([name, field2], optional(text4)) : list2(record({ at: path(name, field2), value: text4 }));
    }
  };
}

// modules/permissions/assume-roles.ts
var NAMED2 = /^arn:[^:]*:iam::\d{12}:role\/(?!cdk-)[^*?]+$/;
var REFERENCE2 = "Service Authorization Reference, AWS STS";
var ASSUME = {
  sid: "AssumeRoles",
  purpose: "assume the roles",
  actions: ["sts:AssumeRole"],
  source: `${REFERENCE2}: AssumeRole on the role`,
  only: NAMED2
};
var TAG2 = {
  sid: "TagSessions",
  purpose: "tag the sessions of the roles",
  actions: ["sts:TagSession"],
  source: `${REFERENCE2}: TagSession on the role that is assumed with tags`,
  only: NAMED2
};
var NAME_SOURCE = {
  sid: "SetSourceIdentity",
  purpose: "set the source identity of sessions of the roles",
  actions: ["sts:SetSourceIdentity"],
  source: `${REFERENCE2}: SetSourceIdentity on the role that is assumed with one`,
  only: NAMED2
};
var assumeRoles = permissionSet({
  name: "assumeRoles",
  description: "May assume these roles, of this account or of others, whose trust policies must let it in too.",
  example: { roles: ["arn:aws:iam::444455556666:role/deploy"] },
  parts: ["roles to assume"],
  fields: {
    roles: someOf(assumedRole, "Full ARNs of the roles."),
    tagSession: flag(false, "Whether it may pass tags with the session (sts:TagSession)."),
    setSourceIdentity: flag(false, "Whether it may set the session's source identity (sts:SetSourceIdentity).")
  },
  rows: (set) => [
    row2(ASSUME, "the roles", set.list("roles")),
    row2(TAG2, "the roles. Only with `tagSession: true`", when(set.flag("tagSession"), set.list("roles"))),
    row2(NAME_SOURCE, "the roles. Only with `setSourceIdentity: true`", when(set.flag("setSourceIdentity"), set.list("roles")))
  ]
});

// modules/fields/partition.ts
var inOnePartition = (one3, other) => isEmpty(
  each(
    input("regionBeginnings"),
    "start",
    (start) => start,
    (start) => not(equals(startsWith(one3, start), startsWith(other, start)))
  )
);

// modules/permissions/cdk-deploy.ts
var BOOTSTRAP = "CDK's bootstrap template";
var DEPLOY = {
  sid: "AssumeCdkDeployRoles",
  purpose: "deploy any template, with all that the execution role of CDK's bootstrap may",
  actions: ["sts:AssumeRole"],
  source: BOOTSTRAP,
  only: /:role\/cdk-[\w-]+-(deploy|file-publishing|image-publishing)-role-[^/]+$/
};
var LOOKUP = {
  sid: "AssumeCdkLookupRole",
  purpose: "read nearly everything of the account by CDK's lookup role",
  actions: ["sts:AssumeRole"],
  source: `${BOOTSTRAP}: ReadOnlyAccess without kms:Decrypt`,
  only: /:role\/cdk-[\w-]+-lookup-role-[^/]+$/
};
var cdkDeploy = permissionSet({
  name: "cdkDeploy",
  description: "May deploy AWS CDK apps by assuming the roles of CDK's bootstrap stack, never its execution role.",
  example: { regions: ["eu-central-1", "us-east-1"] },
  writes: { onlyWithout: "lookupOnly" },
  parts: ["accounts", "regions"],
  fields: {
    qualifier: field(
      text3(cdkQualifier).default("hnb659fds"),
      "The qualifier of the bootstrap stack.",
      cdkQualifier.what,
      "acme"
    ),
    accounts: anyOf2(
      accountId,
      "Accounts to deploy to, each bootstrapped with --trust for this one (--trust-for-lookup with {lookupOnly}). Empty, this account."
    ),
    regions: anyOf2(region, "Regions to deploy to, each bootstrapped. Empty, the region of the stack."),
    lookupOnly: flag(
      false,
      "Whether only the lookup role may be assumed: enough for cdk diff --method=template, also on a role for pull requests. It reads nearly everything of the account."
    )
  },
  rows: (set) => {
    const orOwn = (given2, own2) => choose(notEmpty(given2), given2, list2(own2));
    const [accounts, regions] = [orOwn(set.list("accounts"), place.accountId), orOwn(set.list("regions"), place.region)];
    const roles = (...kinds) => flatten(
      each(pairs(accounts, regions), "environment", (environment) => {
        const [account, region3] = [item(environment, 0), item(environment, 1)];
        const role2 = (kind) => text`arn:${place.partition}:iam::${account}:role/cdk-${set.text("qualifier")}-${kind}-role-${account}-${region3}`;
        return list2(...kinds.map(role2));
      })
    );
    return [
      row2(
        DEPLOY,
        "the deploy, file-publishing and image-publishing roles of each account and region. Left out with `lookupOnly: true`",
        when(not(set.flag("lookupOnly")), roles("deploy", "file-publishing", "image-publishing"))
      ),
      row2(LOOKUP, "the lookup role of each account and region", roles("lookup"))
    ];
  },
  rules: (set) => [
    {
      at: [],
      about: set.items("regions"),
      holds: inOnePartition(element, place.region),
      message: "The region is of another partition than that of the stack. Make a role in an account of that partition."
    }
  ]
});

// modules/fields/own-account.ts
var ofOwnAccount = (about, message) => ({
  at: [],
  about,
  needsAccount: true,
  holds: equals(arnPart(element, "account"), place.accountId),
  message
});

// modules/permissions/arns.ts
var arnOf = (nameOrArn2, compose) => choose(isArn(nameOrArn2), nameOrArn2, compose(nameOrArn2));
var arnsOf = (namesOrArns, compose) => each(namesOrArns, "name", (name) => arnOf(name, compose));
var REGIONAL = ["cloudformation", "dynamodb", "ec2", "ecr", "ecs", "eks", "lambda", "secretsmanager", "ssm"];
var GLOBAL = ["cloudfront", "iam"];
var inRegion = (service) => [service, text`arn:${place.partition}:${service}:${place.region}:${place.accountId}`];
var inAccount = (service) => [service, text`arn:${place.partition}:${service}::${place.accountId}`];
var prefixes = local(
  "arn_prefix",
  record(
    Object.fromEntries([...REGIONAL.map(inRegion), ...GLOBAL.map(inAccount), ["s3", text`arn:${place.partition}:s3::`]])
  ),
  "How ARNs begin of what is in the account and region of the roles."
);
var prefixOf = (service) => get(prefixes, service);
var iamRoleArn = (name) => text`${prefixOf("iam")}:role/${name}`;
var iamRoleArns = (namesOrArns) => arnsOf(namesOrArns, (name) => iamRoleArn(name));
var BOUNDARY = "boundary";
var managedPolicyArn = (roleName3, key) => text`${prefixOf("iam")}:policy/${roleName3}-${key}`;
var boundaryArn = (roleName3) => managedPolicyArn(roleName3, BOUNDARY);
var bucketArn = (name) => text`${prefixOf("s3")}:${name}`;
var ecrRepositoryArns = (repositories) => arnsOf(repositories, (name) => text`${prefixOf("ecr")}:repository/${name}`);

// modules/fields/messages/wording.ts
var listed = (words, last) => words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
var didYouMean = (meant2) => ` Did you mean ${meant2}?`;

// modules/permissions/artifacts.ts
var WRITE = {
  sid: "WriteArtifacts",
  purpose: "read and write objects of S3",
  actions: ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"],
  // An upload of the CLI first looks whether the object is there; Lambda and CloudFormation read it as who asks them to take it
  source: "seen of aws-lambda-deploy and of the AWS CLI"
};
var ENCRYPT = {
  sid: "EncryptArtifacts",
  purpose: "encrypt and decrypt objects in S3 with KMS keys",
  actions: ["kms:Decrypt", "kms:GenerateDataKey"],
  source: 'Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys"',
  // S3 of whichever region the bucket is in
  condition: { StringLike: { "kms:ViaService": "s3.*" } }
};
var artifactFields = {
  artifactBucket: one2(
    stateBucket,
    "The S3 bucket that code and templates are put into, which is there already. Default: none."
  ).optional(),
  artifactPrefix: field(
    text3(artifactPrefix).default(""),
    'What the keys of those objects begin with, up to a "/". Empty, every object of the bucket is meant.',
    artifactPrefix.what,
    artifactPrefix.example
  ),
  artifactKmsKey: one2(kmsKey, "The customer's KMS key that encrypts the bucket. Default: none.").optional()
};
var artifactBuckets = (set) => each(set.optional("artifactBucket"), "bucket", bucketArn);
var artifactObjects = (set) => each(set.optional("artifactBucket"), "bucket", (bucket) => text`${bucketArn(bucket)}/${set.text("artifactPrefix")}*`);
var artifactRows = (set) => [
  row2(WRITE, "the objects below `artifactPrefix`. Only with `artifactBucket`", artifactObjects(set)),
  row2(ENCRYPT, "the key, only through S3. Only with `artifactKmsKey`", set.optional("artifactKmsKey"))
];
var artifactRule = (set, name, further) => ({
  at: [name, "artifactBucket"],
  holds: any(
    notEmpty(set.optional("artifactBucket")),
    all(
      equals(set.text("artifactPrefix"), ""),
      isEmpty(set.optional("artifactKmsKey")),
      ...further === void 0 ? [] : [not(further.chosen)]
    )
  ),
  message: `missing. ${listed(["artifactPrefix", "artifactKmsKey", ...further ? [further.field] : []].map(braced), "and")} say something of it only. Example: {artifactBucket = "octo-org-artifacts"}.`
});
var braced = (field2) => `{${field2}}`;

// modules/permissions/pass-role.ts
var passTo = (service, sid, purpose2) => ({
  sid,
  purpose: purpose2,
  actions: ["iam:PassRole"],
  source: 'a check without a call of its own: IAM User Guide, "Grant permissions to pass a role"',
  condition: { StringEquals: { "iam:PassedToService": service } }
});

// modules/permissions/cloudformation-deploy.ts
var NAME6 = "cloudformationDeploy";
var TOOLS = "seen of the AWS CLI; other tools by their sources";
var DEPLOY2 = {
  sid: "DeployStacks",
  purpose: "create and change CloudFormation stacks by a named role",
  actions: ["cloudformation:CreateChangeSet", "cloudformation:CreateStack", "cloudformation:UpdateStack"],
  source: TOOLS,
  only: /:role\//
};
var EXECUTE = {
  sid: "ExecuteChangeSets",
  purpose: "execute and delete change sets of CloudFormation stacks",
  actions: ["cloudformation:DeleteChangeSet", "cloudformation:ExecuteChangeSet"],
  source: TOOLS
};
var PASS = passTo("cloudformation.amazonaws.com", "PassExecutionRole", "do all that these roles may, by CloudFormation templates");
var WATCH = {
  sid: "WatchStacks",
  purpose: "read CloudFormation stacks, their outputs and events",
  actions: [
    "cloudformation:DescribeChangeSet",
    "cloudformation:DescribeEvents",
    "cloudformation:DescribeStackEvents",
    "cloudformation:DescribeStacks",
    "cloudformation:GetTemplateSummary",
    "cloudformation:ListStackResources"
  ],
  source: `${TOOLS}, waiting included`
};
var VALIDATE = {
  sid: "ValidateTemplates",
  purpose: "validate CloudFormation templates",
  actions: ["cloudformation:ValidateTemplate"],
  source: "seen of the AWS CLI; the Serverless Framework, by its source; Service Authorization Reference, AWS CloudFormation: no resource type"
};
var TRANSFORM = {
  sid: "UseTransforms",
  purpose: "use transforms in CloudFormation templates",
  actions: ["cloudformation:CreateChangeSet"],
  // A change set of a template that names one is refused without it
  source: "aws/serverless-application-model, issue 179",
  only: /:transform\//
};
var FIND_BUCKET = {
  sid: "ListArtifacts",
  purpose: "find buckets of S3 and list what is in them",
  actions: ["s3:GetBucketLocation", "s3:ListBucket"],
  source: "the Serverless Framework, by its source"
};
var CLEAN_UP = {
  sid: "DeleteArtifacts",
  purpose: "delete objects of S3",
  actions: ["s3:DeleteObject"],
  source: "the Serverless Framework, by its source: it keeps those of five deploys"
};
var cloudformationDeploy = permissionSet({
  name: NAME6,
  description: "May create and change these CloudFormation stacks, only through the execution role.",
  example: { stacks: ["web"], executionRole: "web-cloudformation" },
  parts: ["stacks"],
  fields: {
    stacks: someOf(cloudformationStack, "Stacks to create and change: names in this account and region, or full ARNs."),
    executionRole: field(
      text3(iamRole),
      "The role that CloudFormation acts as: the name of a role in this account, or its full ARN. Every call must name it (--role-arn). Whoever deploys may do all that it may.",
      iamRole.what,
      "web-cloudformation"
    ),
    transforms: anyOf2(
      cloudformationTransform,
      "Transforms that the templates name: those of AWS by their names, macros by their full ARNs. SAM templates need Serverless-2016-10-31."
    ),
    ...artifactFields,
    deleteArtifacts: flag(false, "Whether artifacts of earlier deploys may be listed and deleted, as the Serverless Framework does.")
  },
  made: {
    arns: (set) => ({
      stackArns: each(
        set.list("stacks"),
        "name",
        (name) => choose(
          isArn(name),
          // Whatever id the stack has: it gets another one when it is made anew
          text`${item(split("/", name), 0)}/${item(split("/", name), 1)}/*`,
          text`${prefixOf("cloudformation")}:stack/${name}/*`
        )
      ),
      executionRoleArn: arnOf(set.text("executionRole"), (name) => iamRoleArn(name))
    })
  },
  rows: (set) => {
    const [stacks, executionRole] = [set.made("stackArns"), set.made("executionRoleArn")];
    const cleansUp = set.flag("deleteArtifacts");
    return [
      // Without a role in the call, CloudFormation takes the one that the stack has from its last deploy, whoever gave it, and does not ask
      // for iam:PassRole (AWS CloudFormation User Guide, "CloudFormation service role")
      row2(DEPLOY2, "the stacks, only with the execution role in the call", stacks, {
        StringEquals: { "cloudformation:RoleArn": list2(executionRole) }
      }),
      row2(EXECUTE, "the stacks", stacks),
      row2(PASS, "`executionRole`, only to `cloudformation.amazonaws.com`", list2(executionRole)),
      row2(WATCH, "the stacks", stacks),
      everywhere(VALIDATE),
      row2(
        TRANSFORM,
        "`transforms`",
        arnsOf(set.list("transforms"), (name) => text`arn:${place.partition}:cloudformation:${place.region}:aws:transform/${name}`)
      ),
      row2(FIND_BUCKET, "the bucket. Only with `deleteArtifacts: true`", when(cleansUp, artifactBuckets(set))),
      row2(CLEAN_UP, "the objects below `artifactPrefix`. Only with `deleteArtifacts: true`", when(cleansUp, artifactObjects(set))),
      ...artifactRows(set)
    ];
  },
  rules: (set) => [
    ofOwnAccount(set.arns("stacks"), "A stack is deployed by roles of its own account. Make a role in that account."),
    artifactRule(set, NAME6, { field: "deleteArtifacts", chosen: set.flag("deleteArtifacts") })
  ]
});

// modules/permissions/cloudfront-invalidate.ts
var INVALIDATE = {
  sid: "Invalidate",
  purpose: "invalidate what CloudFront has cached, and wait for it",
  actions: ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"],
  source: "seen of aws cloudfront create-invalidation and aws cloudfront wait invalidation-completed"
};
var cloudfrontInvalidate = permissionSet({
  name: "cloudfrontInvalidate",
  description: "May invalidate what these CloudFront distributions have cached, and wait until it is done.",
  example: { distributions: [distribution.example] },
  parts: ["distributions"],
  fields: { distributions: someOf(distribution, "CloudFront distributions: their ids, or full ARNs.") },
  rows: (set) => [
    row2(
      INVALIDATE,
      "the distributions",
      // CloudFront is global: its ARNs have no region
      arnsOf(set.list("distributions"), (name) => text`${prefixOf("cloudfront")}:distribution/${name}`)
    )
  ],
  rules: (set) => [
    ofOwnAccount(
      set.arns("distributions"),
      "Only distributions of the account itself can be invalidated: CloudFront has no access for others. Make a role there."
    )
  ]
});

// modules/permissions/ecs-arns.ts
var madeOfCluster = (set) => {
  const cluster = set.text("cluster");
  return {
    arnPrefix: noted(
      "Of prod, or of arn:aws:ecs:REGION:ACCOUNT:cluster/prod: arn:aws:ecs:REGION:ACCOUNT, and prod.",
      choose(isArn(cluster), replace(cluster, "/:cluster[/].*$/", ""), prefixOf("ecs"))
    ),
    clusterName: replace(cluster, "/^.*:cluster[/]/", "")
  };
};
var madeInCluster = ({ made }) => ({
  arnPrefix: made("arnPrefix"),
  clusterName: made("clusterName")
});
var clusterArn = ({ arnPrefix, clusterName }) => text`${arnPrefix}:cluster/${clusterName}`;
var serviceArns = ({ arnPrefix, clusterName }, services) => arnsOf(services, (name) => text`${arnPrefix}:service/${clusterName}/${name}`);
var taskArns = ({ arnPrefix, clusterName }) => list2(text`${arnPrefix}:task/${clusterName}/*`);
var revisionArns = ({ arnPrefix }, families) => each(families, "family", (family) => text`${arnPrefix}:task-definition/${family}:*`);
var taskDefinitionArns = ({ arnPrefix }, families) => flatten(
  each(
    families,
    "family",
    (family) => list2(text`${arnPrefix}:task-definition/${family}:*`, text`${arnPrefix}:task-definition/${family}`)
  )
);
var beside = ({ arnPrefix }, service) => replace(arnPrefix, ":ecs:", `:${service}:`);
var logGroupArns = (cluster, groups) => arnsOf(groups, (name) => text`${beside(cluster, "logs")}:log-group:${name}`);
var eitherForm = (logGroups) => flatten(each(logGroups, "group", (group) => list2(group, text`${group}:*`)));
var streamsOf = (logGroups) => each(logGroups, "group", (group) => text`${group}:log-stream:*`);
var codedeployArns = (cluster, kind, names2) => each(names2, "name", (name) => text`${beside(cluster, "codedeploy")}:${kind}:${name}`);

// modules/permissions/ecs-services.ts
var WATCH2 = {
  sid: "WatchServices",
  purpose: "watch ECS services",
  actions: ["ecs:DescribeServices"],
  source: "seen of amazon-ecs-deploy-task-definition, which asks for the deployment controller first, and of its waiting"
};
var serviceFields = {
  cluster: one2(
    ecsCluster,
    "The ECS cluster: a name in this account and region, or a full ARN. Services and task families are those of its account and region."
  ),
  services: someOf(ecsService, "ECS services to update: names in the cluster, or full ARNs."),
  taskFamilies: someOf(taskFamily, "Families whose task definitions may be registered.")
};
var madeOfServices = (set) => ({ serviceArns: serviceArns(madeInCluster(set), set.list("services")) });
var servicesOf = (set) => set.made("serviceArns");
var watchServices = (set) => row2(WATCH2, "the services", servicesOf(set));
function servicesOfTheCluster(name, set) {
  const { arnPrefix, clusterName } = madeInCluster(set);
  const rule = (holds) => ({
    at: [],
    about: set.arns("services"),
    holds,
    message: `The service's ARN is of another cluster than {${name}}.{cluster}. Make a role for each cluster.`
  });
  const same3 = (part) => equals(arnPart(element, part), arnPart(arnPrefix, part));
  return [rule(all(equals(item(split("/", element), 1), clusterName), same3("region"))), { ...rule(same3("account")), needsAccount: true }];
}

// modules/permissions/ecs-task-definitions.ts
var READ3 = {
  sid: "ReadTaskDefinitions",
  purpose: "read every task definition of the account, environment variables in them included",
  actions: ["ecs:DescribeTaskDefinition"],
  source: "amazon-ecs-render-task-definition and the AWS CLI download the current one with it; Service Authorization Reference, Amazon ECS: no resource type"
};
var REGISTER = {
  sid: "RegisterTaskDefinition",
  purpose: "register task definitions",
  actions: ["ecs:RegisterTaskDefinition"],
  source: "seen of amazon-ecs-deploy-task-definition"
};
var TAG3 = {
  sid: "TagTaskDefinitionOnRegister",
  purpose: "tag task definitions as they are registered",
  actions: ["ecs:TagResource"],
  source: 'Amazon ECS Developer Guide, "Grant permission to tag resources on creation"',
  condition: { StringEquals: { "ecs:CreateAction": "RegisterTaskDefinition" } }
};
var PASS2 = passTo("ecs-tasks.amazonaws.com", "PassTaskRoles", "run any code as these roles in ECS tasks");
var PASS_TO_ECS = passTo(
  "ecs.amazonaws.com",
  "PassInfrastructureRoles",
  "let ECS act as these roles on volumes, load balancers and deployment hooks"
);
var registeringFields = {
  tagTaskDefinition: flag(
    true,
    "Whether a task definition may be registered with tags. A downloaded definition carries its tags along, and then the call needs it."
  ),
  readTaskDefinitions: flag(
    true,
    "Whether task definitions may be downloaded. AWS allows that for all of the account or none, environment variables in them included. Not needed where the workflow has the definition in a file."
  )
};
var passRoles = field(
  list3(iamRole),
  "Task and execution roles that the task definitions name: names in this account, or full ARNs. May be empty where they name none.",
  `a list, each item ${iamRole.what}`,
  ["web-task", "web-execution"]
);
var infrastructureRoles = anyOf2(
  iamRole,
  "Roles that ECS itself takes on, where the call sends one along: the infrastructure role of managed EBS volumes or of a load balancer, the role of a deployment's hooks. Names in this account, or full ARNs. Default: none.",
  "ecs-infrastructure"
);
var madeOfFamilies = (set) => ({
  taskDefinitionArns: noted(
    "Without a revision too: which of the two AWS checks as one is registered is not documented.",
    taskDefinitionArns(madeInCluster(set), set.list("taskFamilies"))
  )
});
var taskDefinitionsOf = (set) => set.made("taskDefinitionArns");
function registeringRows(set, only) {
  const taskDefinitions = taskDefinitionsOf(set);
  const wanted = (flagged) => only === void 0 ? flagged : all(only.if, flagged);
  const [where, and] = only === void 0 ? ["", ""] : [`. Only with ${only.words}`, ` Only with ${only.words}.`];
  return [
    everywhere(
      READ3,
      `AWS knows no narrower resource for it.${and} Left out with \`readTaskDefinitions: false\``,
      wanted(set.flag("readTaskDefinitions"))
    ),
    row2(REGISTER, `the families, every revision${where}`, only === void 0 ? taskDefinitions : when(only.if, taskDefinitions)),
    row2(
      TAG3,
      `the families, only while registering.${and} Left out with \`tagTaskDefinition: false\``,
      when(wanted(set.flag("tagTaskDefinition")), taskDefinitions)
    )
  ];
}
var passTaskRoles = (set) => row2(PASS2, "`passRoles`, only to `ecs-tasks.amazonaws.com`", iamRoleArns(set.list("passRoles")));
var passInfrastructureRoles = (set) => row2(PASS_TO_ECS, "`infrastructureRoles`, only to `ecs.amazonaws.com`", iamRoleArns(set.list("infrastructureRoles")));

// modules/permissions/codedeploy-ecs.ts
var NAME7 = "codedeployEcs";
var SEEN = "seen of amazon-ecs-deploy-task-definition and of `aws ecs deploy`";
var DEPLOY3 = {
  sid: "DeployWithCodeDeploy",
  purpose: "deploy with CodeDeploy, and watch it",
  actions: ["codedeploy:CreateDeployment", "codedeploy:GetDeployment", "codedeploy:GetDeploymentGroup"],
  source: SEEN
};
var CONFIGURATION = {
  sid: "ReadDeploymentConfigurations",
  purpose: "read CodeDeploy's deployment configurations",
  actions: ["codedeploy:GetDeploymentConfig"],
  source: "checked as a deployment is created: README of amazon-ecs-deploy-task-definition"
};
var REVISION = {
  sid: "RegisterRevision",
  purpose: "read CodeDeploy applications and register revisions of them",
  actions: ["codedeploy:GetApplication", "codedeploy:RegisterApplicationRevision"],
  source: "the first seen of `aws ecs deploy`, the other checked as a deployment is created: README of amazon-ecs-deploy-task-definition"
};
var groupsByDefault = (set) => {
  const { clusterName } = madeInCluster(set);
  return each(
    each(set.list("services"), "service", (service) => text`${clusterName}-${replace(service, "/^.*//", "")}`),
    "name",
    (name) => text`AppECS-${name}/DgpECS-${name}`
  );
};
var codedeployEcs = permissionSet({
  name: NAME7,
  description: "May register task definitions of these families, pass these roles to them, and deploy these services with CodeDeploy.",
  example: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] },
  parts: ["services", "task families", "deployment groups"],
  fields: {
    ...serviceFields,
    passRoles,
    ...registeringFields,
    deploymentGroups: anyOf2(
      codedeployGroup,
      "CodeDeploy applications and deployment groups, as APPLICATION/GROUP. Default: AppECS-CLUSTER-SERVICE/DgpECS-CLUSTER-SERVICE for each service, which the action and the AWS CLI take by default too. The AWS CLI cuts the names of cluster and service at 46 characters: name the groups of longer ones."
    ),
    deploymentConfigurations: anyOf2(
      codedeployConfig,
      "Deployment configurations of your own that the deployments use. AWS's, CodeDeployDefault.ECS\u2026, need no mention. Default: none."
    )
  },
  made: {
    place: madeOfCluster,
    names: (set) => ({
      ...madeOfServices(set),
      ...madeOfFamilies(set),
      groupNames: choose(isEmpty(set.list("deploymentGroups")), groupsByDefault(set), set.list("deploymentGroups"))
    })
  },
  rows: (set) => {
    const cluster = madeInCluster(set);
    const groups = set.made("groupNames");
    return [
      ...registeringRows(set),
      passTaskRoles(set),
      watchServices(set),
      row2(DEPLOY3, "the deployment groups", codedeployArns(cluster, "deploymentgroup", groups)),
      row2(
        CONFIGURATION,
        "AWS's own configurations for ECS, and `deploymentConfigurations`",
        codedeployArns(
          cluster,
          "deploymentconfig",
          // AWS's own tell nothing, and there are more of them from time to time
          concat(list2("CodeDeployDefault.ECS*"), set.list("deploymentConfigurations"))
        )
      ),
      row2(
        REVISION,
        "the applications of the deployment groups",
        codedeployArns(
          cluster,
          "application",
          each(groups, "group", (group) => item(split("/", group), 0))
        )
      )
    ];
  },
  rules: (set) => servicesOfTheCluster(NAME7, set)
});

// modules/permissions/ecr-create-repository.ts
var CREATE = {
  sid: "EcrCreate",
  purpose: "look for ECR repositories and create them",
  actions: ["ecr:CreateRepository", "ecr:DescribeRepositories"],
  source: "Service Authorization Reference, Amazon ECR: both have the repository as their resource, by its name"
};
var TAG4 = {
  sid: "EcrTag",
  purpose: "tag ECR repositories",
  actions: ["ecr:TagResource"],
  source: "Service Authorization Reference, Amazon ECR: there is no key by which a tag on creation is told from a later one"
};
var ecrCreateRepository = permissionSet({
  name: "ecrCreateRepository",
  description: "May look for these ECR repositories and create them.",
  example: { repositories: ["web"] },
  parts: ["ECR repositories"],
  fields: {
    repositories: someOf(
      ecrRepository,
      "ECR repositories that may be created: names in this account and region, or full ARNs in this account."
    ),
    tagRepositories: flag(
      false,
      "Whether they may be created with tags. ECR does not tell that from tagging them later, so this may be done too."
    )
  },
  rows: (set) => {
    const repositories = ecrRepositoryArns(set.list("repositories"));
    return [
      row2(CREATE, "the repositories", repositories),
      row2(TAG4, "the repositories. Only with `tagRepositories: true`", when(set.flag("tagRepositories"), repositories))
    ];
  },
  rules: (set) => [
    ofOwnAccount(
      set.arns("repositories"),
      "A repository can be created in the account itself only. Give the name of a repository in this account, or its ARN there."
    )
  ]
});

// modules/permissions/ecr-login.ts
var ECR_LOGIN = {
  sid: "EcrLogin",
  purpose: "log in to ECR",
  actions: ["ecr:GetAuthorizationToken"],
  source: "Service Authorization Reference, Amazon ECR: GetAuthorizationToken has no resource type"
};

// modules/permissions/ecr-pull.ts
var PULL2 = {
  sid: "EcrPull",
  purpose: "pull images from ECR",
  actions: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
  source: 'Amazon ECR User Guide, "IAM permissions for pulling an image"'
};
var ecrPull = permissionSet({
  name: "ecrPull",
  description: "May pull images from these ECR repositories.",
  example: { repositories: ["base"] },
  writes: false,
  parts: ["ECR repositories"],
  fields: {
    repositories: someOf(ecrRepository, "ECR repositories to pull images from: names in this account and region, or full ARNs.")
  },
  rows: (set) => [everywhere(ECR_LOGIN), row2(PULL2, "the repositories", ecrRepositoryArns(set.list("repositories")))]
});

// modules/permissions/ecr-push.ts
var PUSH = {
  sid: "EcrPush",
  purpose: "push images to ECR",
  actions: [
    "ecr:BatchCheckLayerAvailability",
    "ecr:BatchGetImage",
    "ecr:CompleteLayerUpload",
    "ecr:InitiateLayerUpload",
    "ecr:PutImage",
    "ecr:UploadLayerPart"
  ],
  source: 'Amazon ECR User Guide, "IAM permissions for pushing an image"'
};
var ecrPush = permissionSet({
  name: "ecrPush",
  description: "May push images to these ECR repositories.",
  example: { repositories: ["web"] },
  parts: ["ECR repositories"],
  fields: {
    repositories: someOf(
      ecrRepository,
      "ECR repositories to push images to (and to read their manifests from): names in this account and region, or full ARNs."
    )
  },
  rows: (set) => [everywhere(ECR_LOGIN), row2(PUSH, "the repositories", ecrRepositoryArns(set.list("repositories")))]
});

// modules/permissions/ecs-deploy.ts
var NAME8 = "ecsDeploy";
var ACTION = "seen of amazon-ecs-deploy-task-definition";
var SAR = "Service Authorization Reference, Amazon ECS";
var UPDATE = {
  sid: "DeployService",
  purpose: "update ECS services",
  actions: ["ecs:UpdateService"],
  source: ACTION,
  mind: "To any task definition of the account, and so as the roles that it names."
};
var UPDATE_TO_FAMILIES = {
  ...UPDATE,
  sid: "DeployServiceOfFamilies",
  mind: "Only to task definitions of the families; or to none, as by a forced deployment.",
  source: `${ACTION}; ${SAR}: UpdateService has the condition key ecs:task-definition`
};
var LIST = {
  sid: "ListDeployments",
  purpose: "list deployments of ECS services",
  actions: ["ecs:ListServiceDeployments"],
  source: "seen of the AWS CLI"
};
var WATCH3 = {
  sid: "WatchDeployments",
  purpose: "watch deployments of ECS services",
  actions: ["ecs:DescribeServiceDeployments"],
  source: `seen of the AWS CLI; ${SAR}: both the service and the deployment are checked`
};
var REVISIONS = {
  sid: "ReadRevisions",
  purpose: "read revisions of ECS services",
  actions: ["ecs:DescribeServiceRevisions"],
  source: `seen of the AWS CLI; ${SAR}: both the service and the revision are checked`
};
var CONTROL = {
  sid: "ControlDeployments",
  purpose: "continue and stop deployments of ECS services",
  actions: ["ecs:ContinueServiceDeployment", "ecs:StopServiceDeployment"],
  source: `seen of the AWS CLI; ${SAR}: both the service and the deployment are checked`
};
var withAll = (set, kind) => concat(
  servicesOf(set),
  noted(
    "Whichever: its id is known only once it is there.",
    each(servicesOf(set), "service", (service) => text`${replace(service, ":service/", `:${kind}/`)}/*`)
  )
);
var ecsDeploy = permissionSet({
  name: NAME8,
  description: "May register task definitions of these families, pass these roles to them, and update these services: to any task definition of the account, unless {onlyTaskFamilies}.",
  example: { cluster: "prod", services: ["web"], taskFamilies: ["web"], passRoles: ["web-task", "web-execution"] },
  parts: ["services", "task families"],
  fields: {
    ...serviceFields,
    passRoles,
    infrastructureRoles,
    ...registeringFields,
    onlyTaskFamilies: flag(
      false,
      "Whether a service may be updated to task definitions of {taskFamilies} only. A forced deployment, which names none, is allowed either way."
    ),
    watchDeployments: flag(
      false,
      "Whether the deployments and revisions of the services may be read, as a wait for blue/green, linear or canary does that ECS itself runs."
    ),
    controlDeployments: flag(
      false,
      "Whether a deployment of the services may be continued where it pauses, and stopped, which may roll it back."
    )
  },
  made: {
    place: madeOfCluster,
    arns: (set) => ({ ...madeOfServices(set), ...madeOfFamilies(set) }),
    deployments: (set) => ({ deploymentArns: withAll(set, "service-deployment"), revisionArns: withAll(set, "service-revision") })
  },
  rows: (set) => {
    const [services, deployments] = [servicesOf(set), set.made("deploymentArns")];
    const [restricted, watched] = [set.flag("onlyTaskFamilies"), set.flag("watchDeployments")];
    return [
      ...registeringRows(set),
      passTaskRoles(set),
      passInfrastructureRoles(set),
      watchServices(set),
      row2(UPDATE, "the services. Left out with `onlyTaskFamilies: true`", when(not(restricted), services)),
      row2(
        UPDATE_TO_FAMILIES,
        "the services, only to task definitions of the families. Only with `onlyTaskFamilies: true`",
        when(restricted, services),
        { ArnLikeIfExists: { "ecs:task-definition": taskDefinitionsOf(set) } }
      ),
      row2(LIST, "the services. Only with `watchDeployments: true`", when(watched, services)),
      row2(WATCH3, "the services and their deployments. Only with `watchDeployments: true`", when(watched, deployments)),
      row2(
        REVISIONS,
        "the services and their revisions. Only with `watchDeployments: true`",
        when(watched, set.made("revisionArns"))
      ),
      row2(
        CONTROL,
        "the services and their deployments. Only with `controlDeployments: true`",
        when(set.flag("controlDeployments"), deployments)
      )
    ];
  },
  rules: (set) => servicesOfTheCluster(NAME8, set)
});

// modules/permissions/ecs-run-task.ts
var SEEN2 = "seen of amazon-ecs-deploy-task-definition and of the AWS CLI";
var RUN = {
  sid: "RunTask",
  purpose: "run ECS tasks, with any command",
  actions: ["ecs:RunTask"],
  source: `${SEEN2}; Service Authorization Reference, Amazon ECS: the task definition is the resource, the cluster a condition`,
  only: /:cluster\//
};
var WATCH4 = { sid: "WatchTasks", purpose: "watch ECS tasks", actions: ["ecs:DescribeTasks"], source: `${SEEN2}, waiting` };
var TAG5 = {
  sid: "TagTaskOnRun",
  purpose: "tag ECS tasks as they are started",
  actions: ["ecs:TagResource"],
  source: 'Amazon ECS Developer Guide, "Grant permission to tag resources on creation"',
  condition: { StringEquals: { "ecs:CreateAction": "RunTask" } }
};
var STOP = { sid: "StopTasks", purpose: "stop ECS tasks", actions: ["ecs:StopTask"], source: "seen of the AWS CLI" };
var LOGS = {
  sid: "FilterTaskLogs",
  purpose: "search logs",
  actions: ["logs:FilterLogEvents"],
  source: "seen of the AWS CLI, `aws logs tail` among it; whether the group is checked with `:*` at its end is not documented"
};
var STREAMS = {
  sid: "ReadTaskLogs",
  purpose: "read logs",
  actions: ["logs:GetLogEvents"],
  source: "seen of the AWS CLI"
};
var ecsRunTask = permissionSet({
  name: "ecsRunTask",
  description: "May run tasks of these families in this cluster, with any command, and pass these roles to them.",
  example: { cluster: "prod", taskFamilies: ["web-migrate"], passRoles: ["web-task", "web-execution"] },
  parts: ["task families", "log groups"],
  fields: {
    cluster: one2(
      ecsCluster,
      "The ECS cluster: a name in this account and region, or a full ARN. Task families and log groups are those of its account and region."
    ),
    taskFamilies: someOf(taskFamily, "Families whose task definitions may be run, in every revision."),
    passRoles,
    infrastructureRoles,
    logGroups: anyOf2(
      logGroup,
      "CloudWatch log groups of the tasks that may be read: names in the cluster's account and region, or full ARNs. Default: none."
    ),
    registerTaskDefinition: flag(
      false,
      "Whether task definitions of the families may be registered before they are run, as amazon-ecs-deploy-task-definition always does. Without it, {tagTaskDefinition} and {readTaskDefinitions} mean nothing."
    ),
    ...registeringFields,
    tagTasks: flag(false, "Whether a task may be started with tags: those of the call, propagated ones, or those that ECS manages."),
    stopTasks: flag(
      false,
      "Whether tasks of the cluster may be stopped, for a workflow that cancels what it started. AWS tells tasks by the cluster only: those of services are among them."
    )
  },
  made: {
    place: madeOfCluster,
    arns: (set) => ({
      ...madeOfFamilies(set),
      taskArns: taskArns(madeInCluster(set)),
      logGroupArns: logGroupArns(madeInCluster(set), set.list("logGroups"))
    })
  },
  rows: (set) => {
    const cluster = madeInCluster(set);
    const registers = { if: set.flag("registerTaskDefinition"), words: "`registerTaskDefinition: true`" };
    const [tasks, groups] = [set.made("taskArns"), set.made("logGroupArns")];
    return [
      ...registeringRows(set, registers),
      passTaskRoles(set),
      passInfrastructureRoles(set),
      row2(RUN, "the families, every revision, only in the cluster", revisionArns(cluster, set.list("taskFamilies")), {
        ArnEquals: { "ecs:cluster": list2(clusterArn(cluster)) }
      }),
      row2(WATCH4, "every task of the cluster", tasks),
      row2(TAG5, "tasks of the cluster, only while they are started. Only with `tagTasks: true`", when(set.flag("tagTasks"), tasks)),
      row2(STOP, "every task of the cluster. Only with `stopTasks: true`", when(set.flag("stopTasks"), tasks)),
      row2(LOGS, "the log groups. Only with `logGroups`", eitherForm(groups)),
      row2(STREAMS, "the streams of the log groups. Only with `logGroups`", streamsOf(groups))
    ];
  }
});

// modules/permissions/eks-access.ts
var DESCRIBE = {
  sid: "DescribeClusters",
  purpose: "look up how EKS clusters are reached",
  actions: ["eks:DescribeCluster"],
  // `aws eks get-token`, which kubectl calls, only signs an STS request that needs no permission
  source: "seen of `aws eks update-kubeconfig`"
};
var eksAccess = permissionSet({
  name: "eksAccess",
  description: "May look up these EKS clusters to log in to them. What it may do in a cluster is said by its access entry there.",
  example: { clusters: ["prod"] },
  parts: ["EKS clusters"],
  fields: {
    clusters: someOf(eksCluster, "EKS clusters to log in to: names in this account and region, or full ARNs.")
  },
  rows: (set) => [
    row2(
      DESCRIBE,
      "the clusters",
      arnsOf(set.list("clusters"), (name) => text`${prefixOf("eks")}:cluster/${name}`)
    )
  ]
});

// modules/permissions/lambda-deploy.ts
var NAME9 = "lambdaDeploy";
var SEEN3 = "seen of aws-lambda-deploy and of the AWS CLI";
var WATCH5 = {
  sid: "ReadFunctions",
  purpose: "read Lambda functions, their code and environment variables included",
  // `wait function-updated` asks for the configuration, `wait function-updated-v2` for the function
  actions: ["lambda:GetFunction", "lambda:GetFunctionConfiguration"],
  source: `${SEEN3}, waiting included`
};
var DEPLOY4 = {
  sid: "DeployFunctions",
  purpose: "change the code of Lambda functions, and so run any code as their roles, and move their aliases",
  actions: [
    "lambda:CreateAlias",
    "lambda:GetAlias",
    "lambda:PublishVersion",
    "lambda:UpdateAlias",
    "lambda:UpdateFunctionCode",
    "lambda:UpdateFunctionConfiguration"
  ],
  source: `${SEEN3}; Service Authorization Reference, AWS Lambda: on the function, those of aliases too`
};
var CREATE2 = {
  sid: "CreateFunctions",
  purpose: "create Lambda functions",
  actions: ["lambda:CreateFunction"],
  source: "seen of aws-lambda-deploy where the function is not there"
};
var PASS3 = passTo("lambda.amazonaws.com", "PassFunctionRoles", "run any code as these roles in Lambda functions");
var PUBLISH_LAYER = {
  sid: "PublishLayers",
  purpose: "publish versions of Lambda layers",
  actions: ["lambda:PublishLayerVersion"],
  source: "Service Authorization Reference, AWS Lambda: on the layer"
};
var USE_LAYER = {
  sid: "UseLayers",
  purpose: "read Lambda layers and give them to functions",
  actions: ["lambda:GetLayerVersion"],
  // UpdateFunctionConfiguration with a layer is refused without it
  source: "mhart/git-lambda-layer, issue 4"
};
var FIND_BUCKET2 = {
  sid: "FindArtifactBucket",
  purpose: "list the keys of S3 objects",
  actions: ["s3:ListBucket"],
  source: "seen of aws-lambda-deploy, whose HeadBucket it is"
};
var lambdaDeploy = permissionSet({
  name: NAME9,
  description: "May change the code and the configuration of these Lambda functions, publish versions and move aliases.",
  example: { functions: ["web"] },
  parts: ["functions"],
  fields: {
    functions: someOf(
      lambdaFunction,
      "Lambda functions to deploy, with all of their versions and aliases: names in this account and region, or full ARNs."
    ),
    passRoles: anyOf2(
      iamRole,
      "Roles that a deploy may give to the functions: names in this account, or full ARNs. Not needed where a deploy leaves the function's role as it is.",
      "web-function"
    ),
    create: flag(false, "Whether a deploy may create the functions where they are not there yet. It gives them one of {passRoles}."),
    layers: anyOf2(
      lambdaLayer,
      "Layers of this account that may be published and given to the functions: names in this account and region, or full ARNs."
    ),
    useLayers: anyOf2(
      lambdaLayer,
      "Layers that may be given to the functions and not published, such as those of other accounts.",
      "arn:aws:lambda:eu-central-1:444455556666:layer:monitoring"
    ),
    ...artifactFields
  },
  made: { arns: (set) => ({ functionArns: arnsOf(set.list("functions"), (name) => text`${prefixOf("lambda")}:function:${name}`) }) },
  rows: (set) => {
    const functions = set.made("functionArns");
    const withVersions = flatten(each(functions, "arn", (arn) => list2(arn, text`${arn}:*`)));
    const layers = (names2) => arnsOf(names2, (name) => text`${prefixOf("lambda")}:layer:${name}`);
    return [
      row2(WATCH5, "the functions, every version and alias", withVersions),
      row2(DEPLOY4, "the functions", functions),
      row2(CREATE2, "the functions. Only with `create: true`", when(set.flag("create"), functions)),
      row2(PASS3, "`passRoles`, only to `lambda.amazonaws.com`", iamRoleArns(set.list("passRoles"))),
      row2(PUBLISH_LAYER, "`layers`", layers(set.list("layers"))),
      row2(
        USE_LAYER,
        "`layers` and `useLayers`, every version",
        each(layers(concat(set.list("layers"), set.list("useLayers"))), "arn", (arn) => text`${arn}:*`)
      ),
      row2(FIND_BUCKET2, "the bucket. Only with `artifactBucket`", artifactBuckets(set)),
      ...artifactRows(set)
    ];
  },
  rules: (set) => [
    ofOwnAccount(set.arns("layers"), "Only layers of the account itself can be published. Give a layer of another account as {useLayers}."),
    {
      at: [NAME9, "create"],
      holds: any(not(set.flag("create")), notEmpty(set.list("passRoles"))),
      message: "Every function has a role, so who creates one must give it: name it in {passRoles}, or leave {create} out."
    },
    artifactRule(set, NAME9)
  ]
});

// modules/permissions/kms.ts
var through = (service, keys) => each(keys, "key", (key) => text`${service}.${arnPart(key, "region")}.*`);
var region2 = arnPart(element, "region");
var keyOfTheirRegion = (key, namesOrArns, what) => ({
  at: [],
  about: key,
  holds: any(
    equals(region2, place.region),
    contains(
      each(namesOrArns, "arn", (arn) => arnPart(arn, "region"), isArn),
      region2
    )
  ),
  message: `The key is of a region where none of the ${what} is, so it has encrypted none of them. Give the key of their region.`
});

// modules/permissions/s3-sync.ts
var SYNC = "seen of aws s3 sync";
var LIST2 = { sid: "SyncList", purpose: "list the keys of S3 objects", actions: ["s3:ListBucket"], source: SYNC };
var LIST_BELOW = { ...LIST2, sid: "SyncListPrefix" };
var WRITE2 = {
  sid: "SyncWrite",
  purpose: "write objects to S3, also over those that are there",
  actions: ["s3:AbortMultipartUpload", "s3:PutObject"],
  source: `${SYNC}; a large file is sent in parts, which s3transfer takes back where one fails`
};
var DELETE = {
  sid: "SyncDelete",
  purpose: "delete objects of S3",
  actions: ["s3:DeleteObject"],
  source: `${SYNC} --delete`
};
var ENCRYPT2 = {
  sid: "SyncEncrypt",
  purpose: "encrypt with KMS keys",
  actions: ["kms:GenerateDataKey"],
  source: "seen of aws s3 sync --sse aws:kms"
};
var DECRYPT = {
  sid: "SyncDecrypt",
  purpose: "decrypt objects in S3 with KMS keys",
  actions: ["kms:Decrypt"],
  source: 'Amazon S3 User Guide, "Uploading an object using multipart upload"',
  only: /^s3\./
};
var s3Sync = permissionSet({
  name: "s3Sync",
  description: "May bring a directory to an S3 bucket, or below a prefix of it.",
  example: { bucket: siteBucket.example, delete: true },
  parts: [],
  fields: {
    bucket: one2(siteBucket, "The S3 bucket to write to."),
    prefix: one2(
      keyPrefix,
      "What the keys of the objects begin with, without the slash behind it: app for s3://BUCKET/app. Default: none, the whole bucket."
    ).optional(),
    delete: flag(false, "Whether objects may be deleted, as aws s3 sync --delete does with those that the directory does not have."),
    kmsKey: one2(
      kmsKey,
      "The customer's KMS key that encrypts the objects, also where it is the bucket's default. Default: none."
    ).optional()
  },
  made: {
    arns: (set) => {
      const bucket = bucketArn(set.text("bucket"));
      const prefix = set.optional("prefix");
      return {
        bucketArn: bucket,
        objectArns: choose(
          isEmpty(prefix),
          list2(text`${bucket}/*`),
          each(prefix, "prefix", (name) => text`${bucket}/${name}/*`)
        )
      };
    }
  },
  rows: (set) => {
    const [bucket, objects] = [set.made("bucketArn"), set.made("objectArns")];
    const [prefix, keys] = [set.optional("prefix"), set.optional("kmsKey")];
    return [
      // Without a prefix, the call sends an empty one
      row2(LIST2, "the bucket. Without `prefix`", when(isEmpty(prefix), list2(bucket))),
      row2(LIST_BELOW, "the bucket, only for keys below `prefix`", when(notEmpty(prefix), list2(bucket)), {
        StringEquals: { "s3:prefix": each(prefix, "prefix", (name) => text`${name}/`) }
      }),
      row2(WRITE2, "the objects of the bucket, or those below `prefix`", objects),
      row2(DELETE, "the same. Only with `delete: true`", when(set.flag("delete"), objects)),
      row2(ENCRYPT2, "the key. Only with `kmsKey`", keys),
      row2(DECRYPT, "the key, only through S3. Only with `kmsKey`", keys, { StringLike: { "kms:ViaService": through("s3", keys) } })
    ];
  }
});

// modules/permissions/secrets-read.ts
var READ4 = {
  sid: "ReadSecrets",
  purpose: "read secrets of Secrets Manager",
  actions: ["secretsmanager:GetSecretValue"],
  source: "seen of aws secretsmanager get-secret-value and of aws-secretsmanager-get-secrets"
};
var LIST3 = {
  sid: "ListSecrets",
  purpose: "list every secret of the account and region by name, description and tags, without what it holds",
  actions: ["secretsmanager:ListSecrets"],
  source: "seen of aws-secretsmanager-get-secrets with a prefix; Service Authorization Reference, AWS Secrets Manager: no resource type"
};
var DECRYPT2 = {
  sid: "DecryptSecrets",
  purpose: "let Secrets Manager decrypt secrets with KMS keys",
  actions: ["kms:Decrypt"],
  source: 'AWS Secrets Manager User Guide, "Secret encryption and decryption in AWS Secrets Manager"',
  only: /^secretsmanager\./
};
var SUFFIX = "-??????";
var readable2 = (set) => {
  const named3 = each(set.list("secrets"), "name", (name) => arnOf(name, (plain4) => text`${plain4}${SUFFIX}`));
  const begun = each(set.list("prefixes"), "prefix", (prefix) => text`${prefix}*`);
  return arnsOf(concat(named3, begun), (name) => text`${prefixOf("secretsmanager")}:secret:${name}`);
};
var secretsRead = permissionSet({
  name: "secretsRead",
  description: "May read these secrets of Secrets Manager.",
  example: { secrets: [secret.example] },
  writes: false,
  readsSecrets: true,
  parts: ["secrets"],
  fields: {
    secrets: anyOf2(secret, "Secrets to read: names in this account and region, or full ARNs."),
    prefixes: anyOf2(
      secretPrefix,
      "Beginnings of names in this account and region. Every secret whose name begins so may be read, and the names of all secrets be listed."
    ),
    kmsKey: one2(
      kmsKey,
      "The customer's KMS key that encrypts the secrets. Default: none; those under AWS's own key aws/secretsmanager need none."
    ).optional()
  },
  rows: (set) => {
    const keys = set.optional("kmsKey");
    return [
      row2(READ4, "the secrets, and those that begin with `prefixes`", readable2(set)),
      everywhere(LIST3, "AWS knows no narrower resource for it. Only with `prefixes`", notEmpty(set.list("prefixes"))),
      row2(DECRYPT2, "the key, only through Secrets Manager. Only with `kmsKey`", keys, {
        StringLike: { "kms:ViaService": through("secretsmanager", keys) }
      })
    ];
  },
  rules: (set) => [
    {
      at: ["secretsRead"],
      holds: any(notEmpty(set.list("secrets")), notEmpty(set.list("prefixes"))),
      message: `Names nothing to read. Give {secrets}, {prefixes} or both. Example: {secrets = ["${secret.example}"]}.`
    },
    keyOfTheirRegion(set.found("kmsKey", true), set.list("secrets"), "secrets")
  ]
});

// modules/permissions/ssm-read.ts
var READ5 = {
  sid: "ReadParameters",
  purpose: "read parameters of Systems Manager",
  actions: ["ssm:GetParameter", "ssm:GetParameters"],
  source: "seen of aws ssm get-parameter and get-parameters; the name of a parameter is in its ARN without the slash before it"
};
var READ_BY_PATH = {
  sid: "ReadParametersByPath",
  purpose: "read all parameters of Systems Manager below a path",
  actions: ["ssm:GetParametersByPath"],
  source: "seen of aws ssm get-parameters-by-path: AWS checks the path that is asked for, and no parameter below it"
};
var DECRYPT3 = {
  sid: "DecryptParameters",
  purpose: "let Systems Manager decrypt parameters with KMS keys",
  actions: ["kms:Decrypt"],
  source: 'AWS Systems Manager User Guide, "How AWS Systems Manager Parameter Store uses AWS KMS": the encryption context',
  only: /^(ssm\.|arn:[^:]*:ssm:)/
};
var parameterArn = (name) => text`${prefixOf("ssm")}:parameter${choose(startsWith(name, "/"), name, text`/${name}`)}`;
var below = (set) => each(set.list("paths"), "path", (path2) => text`${path2}/*`);
var readable3 = (set) => arnsOf(concat(set.list("parameters"), below(set)), parameterArn);
var ssmRead = permissionSet({
  name: "ssmRead",
  description: "May read these parameters of Systems Manager.",
  example: { parameters: [parameter.example] },
  writes: false,
  // By its name nobody can tell a SecureString, and one under AWS's own key needs no permission to decrypt it
  readsSecrets: true,
  parts: ["parameters"],
  fields: {
    parameters: anyOf2(parameter, "Parameters to read: names in this account and region, or full ARNs."),
    paths: anyOf2(
      parameterPath,
      "Paths in this account and region. Every parameter below them may be read, at any depth, by path and by name."
    ),
    kmsKey: one2(
      kmsKey,
      "The customer's KMS key that encrypts parameters of the type SecureString. Default: none; those under AWS's own key aws/ssm need none."
    ).optional()
  },
  rows: (set) => {
    const keys = set.optional("kmsKey");
    const paths = each(concat(set.list("paths"), below(set)), "path", (path2) => text`${prefixOf("ssm")}:parameter${path2}`);
    return [
      row2(READ5, "the parameters, and all below `paths`", readable3(set)),
      row2(READ_BY_PATH, "`paths` and every path below them", paths),
      row2(DECRYPT3, "the key, only through Systems Manager and only for these parameters. Only with `kmsKey`", keys, {
        StringLike: { "kms:EncryptionContext:PARAMETER_ARN": distinct(readable3(set)), "kms:ViaService": through("ssm", keys) }
      })
    ];
  },
  rules: (set) => [
    {
      at: ["ssmRead"],
      holds: any(notEmpty(set.list("parameters")), notEmpty(set.list("paths"))),
      message: `Names nothing to read. Give {parameters}, {paths} or both. Example: {paths = ["${parameterPath.example}"]}.`
    },
    keyOfTheirRegion(set.found("kmsKey", true), set.list("parameters"), "parameters")
  ]
});

// modules/permissions/ssm-run-command.ts
var SAR2 = "Service Authorization Reference, AWS Systems Manager";
var RUN2 = {
  sid: "RunCommand",
  purpose: "run commands on machines as their administrator, through Systems Manager",
  actions: ["ssm:SendCommand"],
  source: `${SAR2}: SendCommand is authorized on the document and on each machine`
};
var RUN_BY_TAG = {
  ...RUN2,
  sid: "RunCommandByTag",
  source: 'AWS Systems Manager User Guide, "Setting up Run Command": access by tags'
};
var WATCH6 = {
  sid: "WatchCommands",
  purpose: "read what every command of Systems Manager in the account has printed",
  actions: ["ssm:GetCommandInvocation", "ssm:ListCommandInvocations"],
  source: `aws ssm wait command-executed (botocore's waiters), aws ssm list-command-invocations; ${SAR2}: no resource type`
};
var OF_AWS = "^(aws|amazon|amzn)";
var documentArn = (name) => choose(
  matches(lower(name), OF_AWS),
  text`arn:${place.partition}:ssm:${place.region}::document/${name}`,
  text`${prefixOf("ssm")}:document/${name}`
);
var instanceArn = (id) => choose(startsWith(id, "mi-"), text`${prefixOf("ssm")}:managed-instance/${id}`, text`${prefixOf("ec2")}:instance/${id}`);
var ssmRunCommand = permissionSet({
  name: "ssmRunCommand",
  description: "May run these documents of Systems Manager on these machines.",
  example: { documents: [ssmDocument.example], tags: { Role: "web" } },
  parts: ["machines"],
  fields: {
    documents: someOf(
      ssmDocument,
      "Documents to run: names in this account and region or of AWS's own, such as AWS-RunShellScript, or full ARNs."
    ),
    instances: anyOf2(managedInstance, "Machines to run them on, by their ids in this account and region."),
    tags: field(
      mapOf(instanceTagKey, text3(instanceTagValue)).default({}),
      "Machines of this account and region that have all of these tags, whoever gives a machine such a tag.",
      "a map of tag keys to tag values",
      { Role: "web" }
    )
  },
  rows: (set) => {
    const tags = set.map("tags");
    const ofAnyId = list2(text`${prefixOf("ec2")}:instance/*`, text`${prefixOf("ssm")}:managed-instance/*`);
    return [
      row2(
        RUN2,
        "the documents, and `instances`",
        concat(arnsOf(set.list("documents"), documentArn), each(set.list("instances"), "id", instanceArn))
      ),
      row2(RUN_BY_TAG, "every machine that has all of `tags`. Only with `tags`", when(notEmpty(values(tags)), ofAnyId), {
        // A key of the service: with a global one, such as aws:ResourceTag, the guide asks for a second statement
        StringEquals: entries(tags, ["key", "value"], (key, value) => ({ key: text`ssm:resourceTag/${key}`, value }))
      }),
      everywhere(WATCH6)
    ];
  },
  rules: (set) => [
    {
      at: ["ssmRunCommand"],
      holds: any(notEmpty(set.list("instances")), notEmpty(values(set.map("tags")))),
      message: `Names no machine. Give {instances}, {tags} or both. Example: {instances = ["${managedInstance.example}"]}.`
    }
  ]
});

// modules/permissions/terraform-state.ts
var BACKEND = 'Terraform documentation, "Backend Type: s3"; seen with Terraform 1.11.4';
var KMS = 'Amazon S3 User Guide, "Using server-side encryption with AWS KMS keys"';
var LIST4 = {
  sid: "StateList",
  purpose: "look for Terraform states",
  actions: ["s3:ListBucket"],
  source: BACKEND,
  only: /^env:\/$|\.tfstate$/
};
var READ6 = {
  sid: "StateRead",
  purpose: "read Terraform states, secrets in them included",
  actions: ["s3:GetObject"],
  source: BACKEND,
  only: /\.tfstate$/
};
var LOCK = {
  sid: "StateLock",
  purpose: "lock Terraform states",
  actions: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
  source: BACKEND,
  only: /\.tflock$/
};
var DECRYPT4 = { sid: "StateDecrypt", purpose: "decrypt with KMS keys", actions: ["kms:Decrypt"], source: KMS };
var ENCRYPT3 = { sid: "LockEncrypt", purpose: "encrypt with KMS keys", actions: ["kms:GenerateDataKey"], source: KMS };
function statesIn(bucketName, stateKeys) {
  const bucket = bucketArn(bucketName);
  return {
    bucket,
    objects: (suffix) => each(stateKeys, "key", (key) => text`${bucket}/${key}${suffix}`)
  };
}
var onlyStates = (stateKeys) => ({
  StringEquals: { "s3:prefix": concat(list2("env:/"), stateKeys) }
});

// modules/permissions/terraform-apply.ts
var LIST_TO_APPLY = { ...LIST4, sid: "StateListToApply" };
var WRITE3 = {
  sid: "StateWrite",
  purpose: "write Terraform states",
  actions: ["s3:PutObject"],
  source: BACKEND,
  only: /\.tfstate$/
};
var LOCK_IN_TABLE = {
  sid: "StateLockInTable",
  purpose: "lock Terraform states in DynamoDB",
  actions: ["dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem"],
  source: BACKEND,
  only: /\.tfstate(-md5)?$/
};
var terraformApply = permissionSet({
  name: "terraformApply",
  description: "May read, write and lock these Terraform states. What the stack manages is not among it.",
  example: { stateBucket: stateBucket.example, stateKeys: ["web/terraform.tfstate"] },
  parts: ["states"],
  fields: {
    stateBucket: one2(stateBucket, "The S3 bucket that holds the states."),
    stateKeys: someOf(stateKey, "The keys of the states that may be written. A state holds secrets, and says what is deployed."),
    lockTable: one2(
      dynamodbTable,
      "The DynamoDB table that locks the states too, where the backend names one (dynamodb_table). Default: none; the lock file beside the state is always allowed."
    ).optional(),
    kmsKey: one2(
      kmsKey,
      "The customer's KMS key that encrypts the states, also where it is the bucket's default. Default: none."
    ).optional()
  },
  rows: (set) => {
    const { bucket, objects } = statesIn(set.text("stateBucket"), set.list("stateKeys"));
    const keys = set.optional("kmsKey");
    const items = flatten(
      each(set.list("stateKeys"), "key", (key) => {
        const item2 = text`${set.text("stateBucket")}/${key}`;
        return list2(item2, text`${item2}-md5`);
      })
    );
    return [
      row2(
        LIST_TO_APPLY,
        "the bucket, only for the keys and the prefix of workspaces",
        list2(bucket),
        onlyStates(set.list("stateKeys"))
      ),
      row2(READ6, "the states", objects("")),
      row2(WRITE3, "the states", objects("")),
      row2(LOCK, "the lock files", objects(".tflock")),
      row2(
        LOCK_IN_TABLE,
        "the table, only for the items of the states. Only with `lockTable`",
        arnsOf(set.optional("lockTable"), (name) => text`${prefixOf("dynamodb")}:table/${name}`),
        { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": items } }
      ),
      row2(DECRYPT4, "the key. Only with `kmsKey`", keys),
      row2(ENCRYPT3, "the key. Only with `kmsKey`", keys)
    ];
  }
});

// modules/permissions/account-read.ts
var SOURCE = "AWS Managed Policy Reference, ReadOnlyAccess";
var NO_OTHER_SECRETS = {
  sid: "NoOtherSecrets",
  purpose: "read parameters of Systems Manager and objects of S3, or decrypt with KMS keys",
  actions: ["kms:Decrypt", "s3:GetObject*", "ssm:GetParameter*"],
  source: SOURCE
};
var NO_DATA = {
  sid: "NoData",
  purpose: "read secrets, items, messages, log lines, results of queries, source code in repositories and layers of images, or get credentials",
  actions: [
    "athena:GetQueryResults*",
    "cassandra:Select",
    "codeartifact:GetAuthorizationToken",
    "codeartifact:GetPackageVersionAsset",
    "codeartifact:ReadFromRepository",
    "codecommit:GetBlob",
    "codecommit:GetFile",
    "codecommit:GitPull",
    "codepipeline:Get*JobDetails",
    "cognito-identity:GetCredentialsForIdentity",
    "cognito-identity:GetOpenIdToken*",
    "cognito-idp:AdminGetUser",
    "cognito-idp:ListUsers*",
    "connect:GetFederationToken",
    "dax:*GetItem",
    "dax:Query",
    "dax:Scan",
    "dynamodb:*GetItem",
    "dynamodb:GetRecords",
    "dynamodb:PartiQLSelect",
    "dynamodb:Query",
    "dynamodb:Scan",
    "ec2:GetConsole*",
    "ec2:GetPasswordData",
    "ecr:GetDownloadUrlForLayer",
    "elasticbeanstalk:RetrieveEnvironmentInfo",
    "es:ESHttp*",
    "glacier:GetJobOutput",
    "glue:GetStatement",
    "healthlake:ReadResource",
    "healthlake:SearchWith*",
    "kinesis:GetRecords",
    "kinesisvideo:Get*SessionURL",
    "kinesisvideo:GetClip",
    "kinesisvideo:GetImages",
    "kinesisvideo:GetMedia*",
    "lightsail:GetBucketAccessKeys",
    "lightsail:GetRelationalDatabaseLogEvents",
    "logs:FilterLogEvents",
    "logs:GetLogEvents",
    "logs:GetLogRecord",
    "logs:GetQueryResults",
    "logs:StartLiveTail",
    "logs:StartQuery",
    "mediapackagev2:GetObject",
    "mediastore:GetObject",
    "rds:Download*",
    "s3-object-lambda:GetObject*",
    "s3-outposts:GetObject*",
    "s3express:CreateSession",
    "s3tables:GetTableData",
    "s3vectors:*Vectors",
    "sdb:Select",
    "secretsmanager:*GetSecretValue",
    "sqs:ReceiveMessage",
    "ssm:*CommandInvocation*",
    "states:GetExecutionHistory",
    "sts:GetSessionToken"
  ],
  source: SOURCE
};

// modules/permissions/terraform-plan.ts
var REFRESH = "what hashicorp/aws 5.100 calls to refresh them";
var READ_PROVIDER = {
  sid: "ReadProvider",
  purpose: "read OIDC providers",
  actions: ["iam:GetOpenIDConnectProvider"],
  source: REFRESH
};
var READ_ROLES = {
  sid: "ReadRoles",
  purpose: "read roles and their policies",
  actions: ["iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"],
  source: REFRESH,
  mind: "With the default path that is every role of the account: give the roles of the stack a path of their own."
};
var READ_POLICIES = {
  sid: "ReadPolicies",
  purpose: "read managed policies",
  actions: ["iam:GetPolicy", "iam:GetPolicyVersion"],
  source: REFRESH
};
var terraformPlan = permissionSet({
  name: "terraformPlan",
  description: "May plan this stack: read its state, its provider and the roles that share a {path} with one of its roles; or any stack of the account.",
  example: { stateBucket: stateBucket.example, stateKeys: [stateKey.example] },
  writes: { onlyWith: "lock" },
  parts: ["states"],
  fields: {
    stateBucket: one2(stateBucket, "The S3 bucket that holds the state."),
    stateKeys: someOf(stateKey, "The keys of the states that may be read. A state holds secrets: who may plan may read them."),
    lock: flag(
      false,
      "Whether the state may be locked: the lock file beside it is then written and deleted. Not on a role for pull requests; plan there with -lock=false."
    ),
    kmsKey: one2(
      kmsKey,
      "The customer's KMS key that encrypts the state, also where it is the bucket's default. Default: none."
    ).optional(),
    read: field(
      _enum(["this-stack", "account"]).default("this-stack"),
      "What the plan may read beside the state: this-stack, the provider and roles of this very stack; account, whatever any stack of the account manages, with AWS's ReadOnlyAccess less what it is known to hold of secrets and data (settings may hold others).",
      '"this-stack" or "account"',
      "account"
    )
  },
  rows: (set) => {
    const { bucket, objects } = statesIn(set.text("stateBucket"), set.list("stateKeys"));
    const locks = set.flag("lock");
    const keys = set.optional("kmsKey");
    return [
      row2(LIST4, "the bucket, only for the keys and the prefix of workspaces", list2(bucket), onlyStates(set.list("stateKeys"))),
      row2(READ6, "the states", objects("")),
      row2(
        LOCK,
        "the lock files. Only with `lock: true`, which a role for pull requests cannot have: plan with `-lock=false`",
        when(locks, objects(".tflock"))
      ),
      row2(DECRYPT4, "the key. Only with `kmsKey`", keys),
      row2(ENCRYPT3, "the key. Only with `kmsKey` and `lock`", when(locks, keys)),
      row2(READ_PROVIDER, "the account's GitHub provider", list2(place.oidcProviderArn)),
      row2(
        READ_ROLES,
        "the roles below every `path` that a role of the stack has; with the default, `/`, that is every role of the account",
        each(rolePaths, "path", (path2) => text`${prefixOf("iam")}:role${path2}*`)
      ),
      row2(
        READ_POLICIES,
        "what is called like a policy that the stack makes. Only where it makes boundaries (`generateBoundary`) or policies of parts of statements (`splitPermissions`)",
        concat(
          when(notEmpty(boundedRoles), list2(boundaryArn(text`*`))),
          when(notEmpty(splitRoles), list2(managedPolicyArn(text`*`, "*.*")))
        )
      )
    ];
  },
  attached: (set) => {
    const states = statesIn(set.text("stateBucket"), set.list("stateKeys"));
    return {
      field: "read",
      key: "terraform_plan.read",
      arn: text`arn:${place.partition}:iam::aws:policy/ReadOnlyAccess`,
      when: equals(set.text("read"), "account"),
      denials: [
        {
          calls: NO_OTHER_SECRETS,
          on: 'everything but the states, their lock files, `kmsKey`, and the parameters that AWS publishes for everybody. Only with `read: "account"`',
          except: concat(
            states.objects(""),
            states.objects(".tflock"),
            set.optional("kmsKey"),
            list2(text`arn:${place.partition}:ssm:*::parameter/aws/*`)
          )
        },
        { calls: NO_DATA, on: 'everything. Only with `read: "account"`' }
      ]
    };
  }
});

// modules/permissions/registry.ts
var permissionSets = {
  ecrPull,
  ecrPush,
  ecrCreateRepository,
  ecsDeploy,
  ecsRunTask,
  codedeployEcs,
  s3Sync,
  cloudfrontInvalidate,
  ssmRead,
  secretsRead,
  ssmRunCommand,
  lambdaDeploy,
  cdkDeploy,
  cloudformationDeploy,
  eksAccess,
  assumeRoles,
  terraformPlan,
  terraformApply
};
var allSets = Object.values(permissionSets);
var denialsOf = (sets) => sets.flatMap(({ attached }) => attached?.denials ?? []);
var callsOf = (sets) => [
  ...new Set(sets.flatMap(({ rows }) => rows.map(({ calls }) => calls)))
];

// modules/words/purposes.ts
var differentCalls = groupsBy(callsOf(allSets), ({ purpose: purpose2, actions: actions3 }) => [purpose2, actions3]).flatMap(([first2]) => first2 ?? []);
var inOrder = differentCalls.map((calls) => {
  const rows = allSets.flatMap((set) => set.rows).filter((row3) => row3.calls === calls);
  const condition = rows.find((row3) => row3.condition)?.condition ?? calls.condition;
  return {
    ...calls,
    effect: "Allow",
    everywhere: rows.some(({ everywhere: everywhere2 }) => everywhere2 === true),
    names: calls.actions.map((action) => action.toLowerCase()),
    ...condition && { condition }
  };
});
var denied = denialsOf(allSets).map(({ calls, except }) => ({
  ...calls,
  effect: "Deny",
  everywhere: except === void 0,
  names: calls.actions.map((action) => action.toLowerCase()),
  narrower: []
}));
var allowed = inOrder.map((purpose2) => ({
  ...purpose2,
  narrower: inOrder.filter((other) => purpose2.names.every((name) => other.names.includes(name)) && isNarrower(other, purpose2))
}));
var PURPOSES = [...allowed, ...denied];
function isNarrower(one3, other) {
  const isBound = ({ condition, only }) => condition !== void 0 || only !== void 0;
  return one3.names.length > other.names.length || isBound(one3) && !isBound(other);
}
function servedBy(grants, among) {
  const [calls, places] = [grants.flatMap(callOf), actionsByPlace(among)];
  const told3 = /* @__PURE__ */ new Set();
  const serves = (purpose2, call2) => fits(purpose2, call2) && purpose2.names.every((action) => places.get(call2.place)?.has(action));
  const served = PURPOSES.flatMap((purpose2) => {
    const found3 = calls.filter(
      (call2) => purpose2.names.includes(call2.action) && serves(purpose2, call2) && !purpose2.narrower.some((other) => serves(other, call2))
    );
    for (const { grant } of found3) told3.add(grant);
    return grouped(found3).map((same3) => servedAt(purpose2, same3));
  });
  return { served, rest: grants.filter((grant) => !told3.has(grant)) };
}
function callOf(grant) {
  const { action, resource, effect, opaque } = grant;
  if (opaque !== void 0 || !("value" in action) || resource === void 0 || !("value" in resource || effect === "Deny")) return [];
  const text4 = partText(resource);
  const place2 = JSON.stringify([effect, text4, ...grant.constraints.map(({ id }) => id)]);
  return [{ grant, action: action.value.text.toLowerCase(), resource: text4, place: place2 }];
}
var known2 = /* @__PURE__ */ new WeakMap();
function actionsByPlace(grants) {
  const found3 = known2.get(grants);
  if (found3 !== void 0) return found3;
  const places = /* @__PURE__ */ new Map();
  for (const { place: place2, action } of grants.flatMap(callOf)) places.set(place2, (places.get(place2) ?? /* @__PURE__ */ new Set()).add(action));
  known2.set(grants, places);
  return places;
}
function fits({ effect, everywhere: everywhere2, condition, only }, { resource, grant }) {
  if (effect !== grant.effect) return false;
  const asked = Object.entries(condition ?? {}).flatMap(
    ([operator, keys]) => Object.entries({ ...keys }).map(([key, value]) => ({ operator, key: key.toLowerCase(), value }))
  );
  if (everywhere2 ? resource !== "*" : asked.length === 0 && only?.test(resource) === false) return false;
  return asked.every(
    ({ operator, key, value }) => grant.constraints.some(
      (given2) => (given2.plain || given2.operator === operator) && given2.key === key && given2.values.every(({ text: text4 }) => typeof value === "string" ? text4 === value : only?.test(text4))
    )
  );
}
function grouped(calls) {
  const places = groupsBy(calls, ({ place: place2 }) => place2);
  const alike = groupsBy(places, (same3) => [same3.map(({ action }) => action).sort(), same3[0]?.grant.constraints.map(({ id }) => id)]);
  return alike.map((groups) => groups.flat());
}
function servedAt(purpose2, calls) {
  const own2 = new Set(Object.values(purpose2.condition ?? {}).flatMap((keys) => Object.keys(keys).map((key) => key.toLowerCase())));
  const constraints = calls[0]?.grant.constraints.filter(({ key, plain: plain4 }) => !plain4 || !own2.has(key)) ?? [];
  return { purpose: purpose2, grants: calls.map(({ grant }) => grant), constraints };
}

// modules/words/permissions.ts
function permissionsOf2(grants, { home, among = grants }) {
  const passing = grants.filter(isPassRole);
  const { served, rest } = servedBy(
    grants.filter((grant) => !passing.includes(grant)),
    among
  );
  return [
    ...bySameConditions(passing).map((same3) => permission(same3, passRoleInWords(same3, home))),
    ...served.map(({ purpose: purpose2, grants: same3, constraints }) => {
      const on = purpose2.everywhere ? "" : `: ${resourcesInWords(resourcesOf2(same3), home)}`;
      return { ...permission(same3, `${purpose2.purpose}${on}${conditions(constraints)}`), ...purpose2.everywhere && { everywhere: false } };
    }),
    ...byService(rest).map((same3) => permission(same3, inWords(same3, home)))
  ];
}
function permission(grants, words) {
  const [{ effect, opaque, action } = NOTHING3] = grants;
  if (opaque !== void 0) return { effect, service: "*", level: "all", actions: [], resources: [], everywhere: true, words };
  const [actions3, resources] = [actionsOf(grants), resourcesOf2(grants)];
  const level = "value" in action ? highestLevel(actions3.map(levelOf)) : "all";
  return { effect, service: serviceOf2(action), level, actions: actions3, resources, everywhere: resources.some(isEverywhere), words };
}
var NOTHING3 = { effect: "Allow", action: { except: [] } };
var isEverywhere = (resource) => resource.startsWith("all but ") || /^(\*|arn:[^:]*:[^:]*:[^:]*:([^:]*:\*(?:[/:]\*)*|[^:]+:[\w-]+[/:]\*))$/.test(resource);
var actionsOf = (grants) => [...new Set(grants.map(({ action }) => partText(action)))].sort();
var resourcesOf2 = (grants) => [...new Set(grants.map(({ resource }) => partText(resource)))].sort();
var conditions = (constraints) => constraints.map((each3) => `, ${conditionInWords(each3)}`).join("");
function serviceOf2(action) {
  if (!("value" in action)) return "*";
  const [service = "*", name] = action.value.text.split(":");
  return name === void 0 || /[*?]/.test(service) ? "*" : service.toLowerCase();
}
var conditionIds = ({ constraints }) => constraints.map(({ id }) => id);
var bySameConditions = (grants) => groupsBy(grants, (grant) => [grant.effect, conditionIds(grant)]);
function byService(grants) {
  const byAction = groupsBy(grants, (grant) => [grant.effect, partText(grant.action), conditionIds(grant), grant.opaque]);
  return groupsBy(byAction, (same3) => {
    const [grant] = same3;
    return grant && [grant.effect, serviceOf2(grant.action), resourcesOf2(same3), conditionIds(grant), grant.opaque];
  }).map((groups) => groups.flat());
}
function inWords(grants, home) {
  const [grant] = grants;
  if (grant === void 0) return "";
  if (grant.opaque !== void 0) return `what a statement says that cannot be put into words (${grant.opaque.slice(0, 200)})`;
  const what = actionsInWords(serviceOf2(grant.action), actionsOf(grants));
  return `${what} on ${resourcesInWords(resourcesOf2(grants), home)}${conditions(grant.constraints)}`;
}
function actionsInWords(service, actions3) {
  const [first2 = ""] = actions3;
  if (first2.startsWith("all but ")) return `do everything except ${first2.slice("all but ".length)}`;
  if (actions3.includes("*") || actions3.includes("*:*")) return "do everything in AWS";
  if (actions3.some((action) => action.toLowerCase() === `${service}:*`)) return `do everything in ${service}`;
  const named3 = [...actions3].sort((a, b) => LEVELS3.indexOf(levelOf(a)) - LEVELS3.indexOf(levelOf(b)));
  const left = named3.length - MOST_NAMED;
  const names2 = left > 1 ? [...named3.slice(0, MOST_NAMED).map(plainName), `${left} more`] : named3.map(plainName);
  return `${LEVEL_WORDS[highestLevel(actions3.map(levelOf))]} in ${service} (${names2.join(", ")})`;
}
var MOST_NAMED = 4;
function plainName(action) {
  const [, name = action] = action.split(":");
  if (!/^[A-Za-z0-9]+\*?$/.test(name)) return name;
  const words = name.match(/[A-Z]{2,}(?=[A-Z][a-z]|\*|$)|[A-Z]?[a-z0-9]+|[A-Z]+|[0-9]+|\*/g) ?? [name];
  return words.map((word) => /^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()).join(" ").replace(/ \*$/, "\u2026");
}
var LEVEL_WORDS = {
  read: "read",
  tagging: "change tags",
  write: "write",
  permissions: "change or pass on permissions",
  all: "do everything"
};

// modules/review/compare/changes.ts
var sorted2 = ({ gained, lost, deniesGone, deniesNew }) => [
  ...[...gained, ...deniesGone].map((each3) => ({ ...each3, direction: each3.others.length > 0 ? "widened" : "gained" })),
  ...[...lost, ...deniesNew].map((each3) => ({ ...each3, direction: each3.others.length > 0 ? "narrowed" : "lost" }))
];
function whoChanges(difference, pinned, certaintyOf) {
  const gainsAndLosses = sorted2(difference).map(({ direction, ...changed2 }) => whoChange(changed2, direction, certaintyOf));
  const changed = pinned.map(({ from, to }) => whoChange({ ...to, others: [from] }, "changed", certaintyOf));
  return byRisk(unique4([...gainsAndLosses, ...changed]));
}
function whoChange({ grant, others, certain }, way, certaintyOf) {
  const [words, exposure, subject2] = [whoInWords(grant), exposureOf(grant), subjectOf(grant)];
  const deny = grant.effect === "Deny";
  const dead2 = isMore(way) ? "changed" : "rewritten";
  const direction = certain && !deny && admitsNobody(grant) ? dead2 : way;
  return {
    direction,
    risk: riskOfWho(direction, { deny, certain, exposure }),
    words,
    ...fromOf(others.map(whoInWords), words),
    effect: deny ? "deny" : "allow",
    certainty: certain ? certaintyOf(grant) : "undecided",
    exposure,
    ...subject2 && { subject: subject2 }
  };
}
function riskOfWho(direction, { deny, certain, exposure }) {
  if (!isMore(direction)) return direction === "changed" && exposure !== "nobody" ? OTHER_RISKS.pinned.risk : OTHER_RISKS.less.risk;
  const risk = deny ? OTHER_RISKS.denial.risk : RISK_OF_EXPOSURE[exposure];
  return certain ? risk : highestRisk([risk, OTHER_RISKS.undecided.risk]);
}
var MOST_FROM = 3;
function fromOf(others, words) {
  const all3 = [...new Set(others)].filter((each3) => each3 !== words).sort();
  if (all3.length === 0) return {};
  return { from: all3.length > MOST_FROM ? `${all3.length} that are narrower` : all3.join("; ") };
}
function whatChanges(difference, sides, certaintyOf, home) {
  const parts = /* @__PURE__ */ new Map();
  for (const each3 of sorted2(difference)) {
    const from = permissionsOf2(each3.others, { home }).map(({ words }) => words);
    const key = JSON.stringify([each3.direction, each3.grant.effect, each3.certain ? certaintyOf(each3.grant) : "undecided", from]);
    const part = parts.get(key) ?? { first: each3, grants: [], from };
    part.grants.push(each3.grant);
    parts.set(key, part);
  }
  return unique4(
    [...parts.values()].flatMap(
      ({ first: { direction, grant, certain }, grants, from }) => permissionsOf2(grants, { home, among: isMore(direction) ? sides.after : sides.before }).map(
        (permission2) => ({
          direction,
          risk: isMore(direction) ? riskOfGain(permission2, certain) : OTHER_RISKS.less.risk,
          words: permission2.words,
          ...fromOf(from, permission2.words),
          effect: permission2.effect === "Deny" ? "deny" : "allow",
          certainty: certain ? certaintyOf(grant) : "undecided",
          service: permission2.service,
          level: permission2.level,
          actions: permission2.actions,
          resources: permission2.resources
        })
      )
    )
  );
}
function riskOfGain({ effect, service, level, actions: actions3, resources, everywhere: everywhere2 }, certain) {
  const secrets = actions3.some((action) => readsSecrets(action, resources));
  return highestRisk([
    riskOfAccess({ service, level, secrets }, everywhere2),
    ...effect === "Deny" ? [OTHER_RISKS.denial.risk] : [],
    ...certain ? [] : [OTHER_RISKS.undecided.risk]
  ]);
}
var unique4 = (changes2) => [...new Map(changes2.map((change2) => [JSON.stringify(change2), change2])).values()];
var byRisk = (changes2) => [...changes2].sort(
  (a, b) => riskRank(a.risk) - riskRank(b.risk) || DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction) || sizeOf(a) - sizeOf(b) || (a.words < b.words ? -1 : a.words > b.words ? 1 : 0)
);
var sizeOf = (change2) => "exposure" in change2 ? EXPOSURES.indexOf(change2.exposure) : LEVELS3.indexOf(change2.level);

// modules/review/compare/compare-policies.ts
function comparePolicies(before, after, { home, gone }) {
  const was = new Map(before.map((policy) => [keyOf2(policy), policy]));
  const is = new Map(after.map((policy) => [keyOf2(policy), policy]));
  const hidden = hiddenPolicies(was, is, gone);
  const readable4 = (policies) => policies.filter((policy) => !hidden.keys.has(keyOf2(policy)));
  const [from, to] = [knownGrants(readable4(before)), knownGrants(readable4(after))];
  const difference = compareGrants(from.grants, to.grants);
  const certaintyOf = ({ id }) => to.configured.has(id) ? "configuration" : "known";
  const elsewhere3 = compareElsewhere(readable4(before), readable4(after), { gone, from: from.grants, to: to.grants });
  return {
    what: byRisk([...whatChanges(difference, { before: from.grants, after: to.grants }, certaintyOf, home), ...elsewhere3.what]),
    doubts: [...hidden.doubts, ...elsewhere3.doubts, ...undecided2(difference, after[0]?.address ?? before[0]?.address ?? "")],
    before: from.grants,
    after: to.grants,
    rewritten: textOfAll(before) !== textOfAll(after)
  };
}
var undecided2 = ({ gained, deniesGone }, address) => [...gained, ...deniesGone].some(({ certain }) => !certain) ? [{ address, reason: undecided("permissions") }] : [];
var textOfAll = (policies) => canonical(policies.map(({ key, kind, text: text4 }) => [kind, key, text4.kind === "known" ? JSON.stringify(text4.document) : text4.kind]));
function hiddenPolicies(was, is, gone) {
  const keys = /* @__PURE__ */ new Set();
  const doubts = [];
  for (const key of /* @__PURE__ */ new Set([...was.keys(), ...is.keys()])) {
    const [before, after] = [was.get(key), is.get(key)];
    const doubt2 = hiddenDoubt(before?.text, after?.text);
    const { address = "", label = "" } = after ?? before ?? {};
    if (after?.text.kind === "known" && after.text.doubt !== void 0)
      doubts.push({ address, reason: hiddenPolicy(`policy ${label}`, after.text.doubt) });
    if (before?.text.kind !== "hidden" && after?.text.kind !== "hidden") continue;
    keys.add(key);
    if (doubt2 !== void 0 && !gone) doubts.push({ address, reason: hiddenPolicy(`policy ${label}`, doubt2) });
  }
  return { keys, doubts };
}
function hiddenDoubt(before, after) {
  if (after?.kind === "hidden") {
    const same3 = before?.kind === "hidden" && before.same !== void 0 && before.same === after.same;
    return same3 ? void 0 : after.reason;
  }
  return before?.kind === "hidden" ? before.reason : void 0;
}
function knownGrants(policies) {
  const known3 = policies.flatMap(({ text: text4 }) => text4.kind === "known" ? [text4] : []);
  const grants = (certainty) => known3.filter((text4) => text4.certainty === certainty).flatMap(({ document }) => grantsOf(document, "permissions"));
  const [sure, configured] = [grants("known"), grants("configuration")];
  const ids = new Set(sure.map(({ id }) => id));
  return { grants: [...sure, ...configured], configured: new Set(configured.map(({ id }) => id).filter((id) => !ids.has(id))) };
}
function compareElsewhere(before, after, { gone, from, to }) {
  const outside2 = (list5, other) => {
    const known3 = new Set(other.map(keyOf2));
    return list5.filter((policy) => policy.text.kind === "elsewhere" && !known3.has(keyOf2(policy)));
  };
  const [gained, lost] = [outside2(after, before), outside2(before, after)];
  const doubts = [
    ...gained.filter(({ key }) => !isAwsManaged(key)).map(({ address, key }) => ({ address, reason: textElsewhere(key) })),
    ...(gone ? [] : lost.filter(({ key }) => !isAwsManaged(key))).map(({ address, key }) => ({
      address,
      reason: textElsewhereLost(key)
    }))
  ];
  return {
    what: [
      ...gained.map((policy) => elsewhereChange(policy, holdsBack(policy.key) ? "lost" : allowsAll(from) ? "narrowed" : "gained")),
      ...lost.filter(({ key }) => !allowsAll(to) || holdsBack(key)).map((policy) => elsewhereChange(policy, holdsBack(policy.key) && !gone ? "gained" : "lost"))
    ],
    doubts
  };
}
var allowsAll = (grants) => !grants.some(({ effect }) => effect === "Deny") && grants.some(
  ({ action, resource, constraints }) => constraints.length === 0 && "value" in action && action.value.key === "=*" && resource && "value" in resource && resource.value.key === "=*"
);
function elsewhereChange({ key, label }, direction) {
  const known3 = knownPolicy(key);
  const aws = isAwsManaged(key);
  const level = known3?.level ?? "all";
  const access = { service: "?", level, secrets: false };
  const gained = level === "read" ? OTHER_RISKS.readPolicy.risk : riskOfAccess(access, true);
  const risk = direction === "gained" ? gained : OTHER_RISKS.less.risk;
  return {
    direction,
    risk,
    words: `${aws ? "AWS's policy" : "the managed policy"} ${label}${known3 === void 0 ? "" : `: ${known3.words}`}`,
    ...direction === "narrowed" && { from: "do everything in AWS on every resource" },
    effect: holdsBack(key) ? "deny" : "allow",
    certainty: "known",
    service: "*",
    level,
    actions: [],
    resources: [key]
  };
}
var grantsIn = (text4, kind) => text4.kind === "known" ? grantsOf(text4.document, kind) : [];

// modules/review/judge/event-risks.ts
var BY_ACCESS = "by access";
var EVENTS = {
  // Of a role
  created: { means: "The role is new: its permissions boundary and the length of its sessions", risks: { gained: "none" } },
  deleted: { means: "The role is deleted", risks: { lost: "low" } },
  replaced: { means: "The role is deleted and made anew under its address", risks: { changed: "medium" } },
  "created-again": { means: "The role is deleted under one address and made anew under another", risks: { changed: "medium" } },
  forgotten: { means: "Terraform forgets the role, and it stays in AWS", risks: { changed: "high" } },
  imported: { means: "The role is imported", risks: { changed: "medium" } },
  "imported-open": { means: "The imported role lets in more than named jobs", risks: { widened: BY_ACCESS } },
  renamed: { means: "The role has another name", risks: { changed: "low" } },
  "path-changed": { means: "The role has another path", risks: { changed: "low" } },
  "trust-elsewhere": { means: "The plan has policies of the role, and not the role", risks: { rewritten: "none" } },
  // Of what holds it
  "boundary-removed": { means: "The role has no permissions boundary any more", risks: { widened: "high" } },
  "boundary-changed": {
    means: "Another permissions boundary; narrower only where that is sure",
    risks: { widened: "high", narrowed: "low" }
  },
  "boundary-edited": { means: "The text of the permissions boundary changes", risks: { widened: "high", narrowed: "low" } },
  "boundary-added": { means: "The role gets a permissions boundary", risks: { narrowed: "low" } },
  "environment-dropped": { means: "An environment, and the approval that it may ask for, is no longer needed", risks: { widened: "high" } },
  "branch-dropped": { means: "A branch or tag is no longer needed", risks: { widened: "high" } },
  "owner-trusted": {
    means: "Every repository of an owner comes in, with whatever workflow it has",
    risks: { widened: "high" }
  },
  "any-job-trusted": { means: "Any job of a repository comes in, pull requests included", risks: { widened: "high" } },
  "pull-request-writes": { means: "Pull requests come in, and may do more than read", risks: { widened: "high" } },
  "session-longer": { means: "A session may last longer", risks: { widened: "low" } },
  "session-shorter": { means: "A session may last less long", risks: { narrowed: "low" } },
  // Of its policies
  "policies-lost": { means: "The role is replaced, and policies that name it by its name are lost", risks: { lost: "medium" } },
  "unlisted-removed": { means: "A list of what alone the role may have takes something away", risks: { lost: "low" } },
  "policy-swapped": { means: "Another managed policy; what that gives is told beside it", risks: { rewritten: "none" } },
  "policy-edited": { means: "A managed policy has another text; what that gives is told beside it", risks: { rewritten: "none" } },
  // Of repositories
  "subject-pinned": { means: "A repository comes in by its ids", risks: { changed: "medium", narrowed: "low" } },
  "subject-name-only": { means: "A repository comes in by its name alone again", risks: { widened: "medium" } },
  "subject-ids-differ": { means: "One name is trusted under several ids", risks: { widened: "high" } },
  // By hand
  "changed-by-hand": {
    means: "Changed in AWS since the last apply; a widening where it gives more and the plan leaves it, high at most where it changes it back",
    risks: { widened: BY_ACCESS, changed: BY_ACCESS }
  },
  // Of a managed policy that no role of the plan has
  "policy-created": { means: "The policy is new", risks: { rewritten: "none" } },
  "policy-deleted": { means: "The policy is deleted", risks: { lost: "low" } },
  "policy-forgotten": { means: "Terraform forgets a policy or an attachment, and it stays in AWS", risks: { changed: "medium" } },
  "policy-unattached": { means: "No role of the plan has the policy, or none that has it gains by it", risks: { rewritten: "none" } },
  // Of an identity provider
  "provider-created": { means: "AWS starts to trust tokens of an issuer", risks: { gained: "low" } },
  "provider-deleted": { means: "AWS stops trusting tokens of an issuer", risks: { lost: "low" } },
  "provider-forgotten": { means: "Terraform forgets the provider, and AWS goes on trusting its tokens", risks: { changed: "high" } },
  "provider-replaced": { means: "Tokens of another issuer are trusted", risks: { widened: "high" } },
  "provider-made-anew": { means: "The provider is deleted and made anew", risks: { changed: "medium" } },
  "audience-added": { means: "The provider accepts a further audience", risks: { widened: "medium" } },
  "audience-removed": { means: "The provider accepts an audience no longer", risks: { narrowed: "low" } },
  "thumbprint-changed": { means: "The provider's certificate thumbprint changes", risks: { changed: "low" } }
};
var HAND_RISKS = {
  boundary: { risk: "high", when: "another permissions boundary, or none" },
  attached: { risk: "high", when: "a managed policy that was attached" },
  hidden: { risk: "high", when: "a text that cannot be read" },
  audience: { risk: "medium", when: "a further audience of an identity provider" },
  other: { risk: "medium", when: "anything else that is read" },
  deleted: { risk: "medium", when: "what was deleted" },
  session: { risk: "low", when: "the length of a session" },
  less: { risk: "low", when: "what allows less than before" }
};

// modules/review/compare/event.ts
function event(name, direction, sentence) {
  const risks = EVENTS[name].risks;
  return { event: name, direction, risk: risks[direction], sentence };
}
var openingEvent = (name, direction, risk, sentence) => ({ event: name, direction, risk, sentence });
var eventsByRisk = (events) => [...events].sort((a, b) => riskRank(a.risk) - riskRank(b.risk));

// modules/review/compare/compare-others.ts
function comparePolicy(resource, drift = [], held = POLICY_UNATTACHED) {
  const [before, after] = [attributesAt(resource, "before"), attributesAt(resource, "after")];
  const { address } = resource;
  const attached = (attributes) => attributes === null ? [] : [{ key: address, kind: "managed", label: nameOf2(attributes, resource), text: policyText(attributes["policy"]), address }];
  const { what, doubts, rewritten } = comparePolicies(attached(before), attached(after), { home: "", gone: after === null });
  const isChanged2 = rewritten && before !== null;
  if (what.length === 0 && !isChanged2 && !isForgotten(resource) && drift.length === 0) return { doubts };
  const events = [
    ...drift,
    ...before === null ? [event("policy-created", "rewritten", POLICY_CREATED)] : [],
    ...after === null ? [event("policy-deleted", "lost", POLICY_DELETED)] : [],
    ...isForgotten(resource) ? [event("policy-forgotten", "changed", policyForgotten("the policy"))] : [],
    event("policy-unattached", "rewritten", held)
  ];
  const directions = [...what, ...events].map(({ direction: direction2 }) => direction2);
  const direction = directions.some(isMore) ? before === null ? "changed" : "widened" : directions.includes("changed") ? "changed" : directions.some((each3) => each3 === "lost" || each3 === "narrowed") ? "narrowed" : "rewritten";
  return { doubts, change: changeOf("policy", nameOf2(after ?? before ?? {}, resource), address, direction, events, what) };
}
var compareLoose = ({ name, address }, events) => changeOf("policy", name, address, events.some(({ direction }) => isMore(direction)) ? "widened" : "changed", events);
var changeOf = (kind, name, address, direction, events, what = []) => ({
  kind,
  name,
  address,
  direction,
  risk: highestRisk([...events, ...what].map(({ risk }) => risk)),
  events: eventsByRisk(events),
  who: [],
  what,
  after: { who: [], what: [] }
});
var hostOf = (value) => {
  const url = textOf2(value);
  return url === void 0 ? void 0 : withoutScheme(url).replace(/\/$/, "");
};
var listOf3 = (value) => Array.isArray(value) && value.every((each3) => typeof each3 === "string") ? value : void 0;
function compareProvider(resource, roles, drift = []) {
  const { address } = resource;
  const [before, after] = [attributesAt(resource, "before"), attributesAt(resource, "after")];
  const [was, is] = [hostOf(before?.["url"]), hostOf(after?.["url"])];
  const host = is ?? was;
  const unread = after !== null && (is === void 0 || listOf3(after["client_id_list"]) === void 0);
  const same3 = ["url", "client_id_list"].every((name) => isSameValue(before?.[name], after?.[name]));
  const doubts = unread && !same3 ? [{ address, reason: WHICH_PROVIDER }] : [];
  const trusting2 = host === void 0 ? 0 : roles.filter((pair) => trusts(pair, host, address)).length;
  const events = [...drift, ...providerEvents(resource, { was, is, trusting: trusting2 })];
  if (events.length === 0) return { doubts };
  const directions = events.map(({ direction: direction2 }) => direction2);
  const direction = directions.some(isMore) ? before === null ? "gained" : "widened" : directions.includes("changed") ? "changed" : directions.every((each3) => each3 === "rewritten") ? "rewritten" : "narrowed";
  return { doubts, change: changeOf("provider", host ?? address, address, direction, events) };
}
var trusts = ({ before, after }, host, address) => [after ?? before].some(
  (state) => state?.trust.kind === "known" && grantsOf(state.trust.document, "trust").some(
    ({ effect, principal }) => effect === "Allow" && principal?.type === "Federated" && (principal.id.endsWith(`:oidc-provider/${host}`) || principal.id === `\${${address}.arn}`)
  )
);
function providerEvents(resource, { was, is, trusting: trusting2 }) {
  const [before, after] = [attributesAt(resource, "before"), attributesAt(resource, "after")];
  const audiences = (attributes) => listOf3(attributes?.["client_id_list"]) ?? [];
  if (before === null)
    return [event("provider-created", "gained", providerCreated(is ?? "?", audiences(after).join(", ") || "none"))];
  if (isForgotten(resource)) return [event("provider-forgotten", "changed", providerForgotten(was ?? "?"))];
  if (after === null) return [event("provider-deleted", "lost", providerDeleted(was ?? "?"))];
  const [from, to] = [audiences(before), audiences(after)];
  const replaced = isReplaced(resource);
  const thumbprints = (attributes) => JSON.stringify([...listOf3(attributes["thumbprint_list"]) ?? []].sort());
  const unknown3 = isUnknown(after["thumbprint_list"]) && !replaced;
  return [
    ...was !== is ? [event("provider-replaced", "widened", providerReplaced(was ?? "?", is ?? "?"))] : [],
    ...was === is && replaced ? [event("provider-made-anew", "changed", PROVIDER_MADE_ANEW)] : [],
    ...to.filter((each3) => !from.includes(each3)).map((each3) => event("audience-added", "widened", audienceAdded(each3, trusting2))),
    ...from.filter((each3) => !to.includes(each3)).map((each3) => event("audience-removed", "narrowed", audienceRemoved(each3, trusting2))),
    ...unknown3 ? [event("thumbprint-changed", "changed", THUMBPRINT_UNKNOWN)] : [],
    ...!unknown3 && !replaced && thumbprints(before) !== thumbprints(after) ? [event("thumbprint-changed", "changed", THUMBPRINT_CHANGED)] : []
  ];
}

// modules/words/describe.ts
var accountOf3 = (trusted2) => trusted2[0]?.principal?.id.split(":")[4] ?? "";

// modules/review/compare/dangerous-events.ts
function dangerousEvents(gained, before, after) {
  const grants = gained.map(({ grant }) => grant).filter(isOfGithub);
  const [owners, anyJobs] = [grants.filter(isOwnerWide).map(whoInWords), grants.filter(isAnyJob).map(whoInWords)];
  const writing = pullRequestsWriting(after);
  return [
    ...owners.length > 0 ? [event("owner-trusted", "widened", ownerTrusted(owners))] : [],
    ...anyJobs.length > 0 ? [event("any-job-trusted", "widened", anyJobTrusted(anyJobs))] : [],
    ...writing.length > 0 && pullRequestsWriting(before).length === 0 ? [event("pull-request-writes", "widened", pullRequestWrites(writing))] : []
  ];
}
var isOfGithub = (grant) => grant.effect === "Allow" && isGithub(issuerOf(grant) ?? "");
var isOwnerWide = (grant) => exposureOf(grant) === "organisation" && !grant.constraints.some(
  ({ key, plain: plain4, values: values2 }) => plain4 && key === keyOf(issuerOf(grant) ?? "", "job_workflow_ref") && values2.every(isExact)
);
var isAnyJob = (grant) => exposureOf(grant) === "writers" && !/(^|:)(environment|job_workflow_ref|pull_request|ref)(:|$)/.test(subjectOf(grant)?.text ?? "") && !["environment", "job_workflow_ref", "ref"].some((claim2) => asksFor(grant, claim2));
var asksFor = (grant, claim2) => grant.constraints.some(({ key, plain: plain4 }) => plain4 && key === keyOf(issuerOf(grant) ?? "", claim2));
var isOfPullRequests = (grant) => subjectOf(grant)?.context?.kind === "pull_request";
var pullRequestsWriting = ({ trust, permissions }) => trust.some((grant) => isOfGithub(grant) && isOfPullRequests(grant)) ? permissions().filter(({ effect, level }) => effect === "Allow" && WRITES.has(level)).map(({ words }) => words) : [];
var WRITES = /* @__PURE__ */ new Set(["all", "permissions", "write"]);

// modules/review/compare/events.ts
var LIFECYCLE = {
  deleted: event("deleted", "lost", DELETED),
  replaced: event("replaced", "changed", REPLACED),
  "created-again": event("created-again", "changed", CREATED_AGAIN),
  forgotten: event("forgotten", "changed", FORGOTTEN),
  imported: event("imported", "changed", IMPORTED),
  "policies-lost-with-replacement": event("policies-lost", "lost", POLICIES_LOST),
  "trust-elsewhere": event("trust-elsewhere", "rewritten", TRUST_ELSEWHERE)
};
function roleEvents({ before, after, events }, editedIn) {
  return [
    ...after !== void 0 && events.includes("created") ? [event("created", "gained", created(after.boundary?.label, after.boundary !== void 0, after.sessionSeconds))] : [],
    ...events.flatMap((name) => LIFECYCLE[name] ?? []),
    ...before && after ? changes(before, after, editedIn) : [],
    ...events.includes("imported") && before ? importedOpen2(before) : []
  ];
}
function changes(before, after, editedIn) {
  return [
    ...before.name !== after.name ? [event("renamed", "changed", renamed(before.name, after.name))] : [],
    ...before.path !== void 0 && after.path !== void 0 && before.path !== after.path ? [event("path-changed", "changed", moved(before.path, after.path))] : [],
    ...boundaryEvents(before.boundary, after.boundary),
    ...sessionEvents(before.sessionSeconds, after.sessionSeconds),
    ...after.removed ? [event("unlisted-removed", "lost", unlistedRemoved(after.removed))] : [],
    ...policyEvents(before.policies, after.policies, editedIn)
  ];
}
function boundaryEvents(before, after) {
  if (before === void 0 && after === void 0) return [];
  if (after === void 0) return [event("boundary-removed", "widened", boundaryRemoved(before?.label))];
  if (before === void 0) return [event("boundary-added", "narrowed", boundaryAdded(after.label))];
  const known3 = before.text.kind === "known" && after.text.kind === "known";
  const grants = ({ text: text4 }) => grantsIn(text4, "permissions");
  const difference = known3 ? compareGrants(grants(before), grants(after)) : void 0;
  const wider = difference === void 0 || isWider2(difference);
  const way = wider ? "widened" : "narrowed";
  if (before.key !== after.key) return [event("boundary-changed", way, boundaryChanged(before.label, after.label, wider))];
  if (!known3 && before.text.kind === after.text.kind) return [];
  if (difference !== void 0 && isSame(difference)) return [];
  return [event("boundary-edited", way, boundaryEdited(after.label, difference && (wider ? "less" : "more")))];
}
function sessionEvents(before, after) {
  if (before === void 0 || after === void 0) return [];
  if (after > before) return [event("session-longer", "widened", sessionLonger(before, after))];
  return after < before ? [event("session-shorter", "narrowed", sessionShorter(before, after))] : [];
}
function policyEvents(before, after, editedIn) {
  const managed2 = (list5) => list5.filter(({ kind }) => kind === "managed");
  const outside2 = (list5, other) => managed2(list5).filter(({ key }) => !other.some((each3) => each3.kind === "managed" && each3.key === key));
  const [removed, added] = [outside2(before, after), outside2(after, before)];
  const [from, to] = [removed[0], added[0]];
  const swapped = from && to && removed.length === 1 && added.length === 1;
  return [
    ...swapped ? [event("policy-swapped", "rewritten", policySwapped(from.label, to.label))] : [],
    ...managed2(after).filter(({ address }) => editedIn.has(address)).map(({ address, label }) => event("policy-edited", "rewritten", policyEdited(label, editedIn.get(address) ?? 1)))
  ];
}
function importedOpen2({ trust }) {
  const { gained } = compareGrants([], grantsIn(trust, "trust"));
  const open2 = openest(gained.map(({ grant }) => grant));
  return open2 === void 0 ? [] : [openingEvent("imported-open", "widened", open2.risk, importedOpen(open2.words))];
}
function openest(grants) {
  const all3 = grants.map((grant) => ({ grant, exposure: exposureOf(grant) }));
  const [most] = all3.filter(({ exposure }) => exposure !== "named" && exposure !== "nobody").sort((a, b) => EXPOSURES.indexOf(a.exposure) - EXPOSURES.indexOf(b.exposure));
  return most && { words: whoInWords(most.grant), risk: RISK_OF_EXPOSURE[most.exposure] };
}

// modules/trust/protections.ts
function protectionsOf(grant) {
  const issuer = issuerOf(grant);
  if (issuer === void 0 || !isGithub(issuer)) return void 0;
  const isAsked = grant.constraints.some(({ plain: plain4, key }) => plain4 && key === keyOf(issuer, "sub"));
  const { exact, context } = subjectOf(grant) ?? { exact: false, context: isAsked ? void 0 : { kind: "anything" } };
  if (context === void 0 || context.kind === "other") return void 0;
  const values2 = (claim2) => grant.constraints.find(({ plain: plain4, key }) => plain4 && key === keyOf(issuer, claim2))?.values ?? [];
  const claimed = (claim2) => values2(claim2).every(isExact) ? values2(claim2).map(({ pattern = [] }) => patternText(pattern)) : [];
  const refs = claimed("ref").map((ref2) => refInWords3(refOf(ref2)));
  const named3 = context.kind === "branch" || context.kind === "tag";
  return {
    environments: exact && context.kind === "environment" ? [rawName(context.name)] : claimed("environment"),
    refs: exact && named3 ? [refInWords3(context)] : refs,
    refPattern: named3 || values2("ref").length > 0
  };
}
var refInWords3 = ({ kind, name }) => `${kind} ${name}`;

// modules/review/compare/protection-events.ts
function protectionEvents(before, gained) {
  const was = admitting(before).map(protectionsOf);
  const is = admitting(gained.map(({ grant }) => grant)).flatMap((grant) => {
    const protections = protectionsOf(grant);
    return protections === void 0 ? [] : [{ grant, protections }];
  });
  const lost = (kind) => {
    const needed = was.map((each3) => each3?.[kind] ?? []);
    const isNeeded = needed.length > 0 && needed.every((names2) => names2.length > 0);
    return { names: unique5(needed.flat()).sort(), without: isNeeded ? is.filter(({ protections }) => protections[kind].length === 0) : [] };
  };
  const [environments, refs] = [lost("environments"), lost("refs")];
  const who = unique5(environments.without.map(({ grant }) => whoInWords(grant)));
  const repositories = unique5(refs.without.map(({ grant }) => repositoryInWords2(grant)));
  return [
    ...who.length > 0 ? [event("environment-dropped", "widened", environmentDropped(environments.names, who))] : [],
    ...repositories.length > 0 ? [event("branch-dropped", "widened", branchDropped(refs.names, repositories, stillHeld(refs.without)))] : []
  ];
}
var admitting = (grants) => grants.filter((grant) => grant.effect === "Allow" && exposureOf(grant) !== "nobody");
function stillHeld(all3) {
  if (all3.every(({ protections }) => protections.refPattern)) return "pattern";
  return all3.every(({ protections }) => protections.environments.length > 0) ? "environment" : void 0;
}
function repositoryInWords2(grant) {
  const { owner: owner2, repository: repository2 } = subjectOf(grant) ?? {};
  return owner2 === void 0 || repository2 === void 0 ? "any repository" : `${owner2}/${repository2}`;
}
var unique5 = (texts) => [...new Set(texts)];

// modules/review/compare/form-events.ts
function formEvents({ pinned, dropped, gained }, was, is) {
  const [before, after, all3] = [byNames(was), byNames(is), byNames([...was, ...is])];
  const gain = ({ name, ids, tiedTo }) => {
    if (ids) {
      const trusted2 = idsOf2(all3(name));
      return trusted2.length > 1 ? event("subject-ids-differ", "widened", idsDiffer(name, trusted2)) : void 0;
    }
    const isBack = !tiedTo && before(name).some((each3) => each3.ids) && stateOf2(before(name)) !== "alone";
    return isBack ? event("subject-name-only", "widened", nameOnly(name)) : void 0;
  };
  return [
    ...each2(
      pinned,
      ({ name, ids }) => event(
        "subject-pinned",
        "changed",
        subjectPinned(name, idsInWords(ids ?? {}), NAME_IS[stateOf2(after(name))])
      )
    ),
    ...each2(dropped, ({ name }) => event("subject-pinned", "narrowed", nameDropped(name, NAME_IS[stateOf2(after(name))]))),
    ...each2(gained, gain)
  ];
}
function each2(grants, eventOf) {
  const repositories = grants.flatMap((grant) => repositoryOf(grant) ?? []);
  const unlike = new Map(repositories.map((one3) => [JSON.stringify([one3.name, one3.ids !== void 0, one3.tiedTo !== void 0]), one3]));
  return [...unlike.values()].flatMap((repository2) => eventOf(repository2) ?? []);
}
function byNames(all3) {
  const names2 = /* @__PURE__ */ new Map();
  for (const one3 of all3) {
    const same3 = names2.get(sameName(one3.name));
    if (same3 === void 0) names2.set(sameName(one3.name), [one3]);
    else same3.push(one3);
  }
  return (name) => names2.get(sameName(name)) ?? [];
}
function idsOf2(same3) {
  const pairs2 = same3.flatMap(({ ids }) => ids ?? []);
  const known3 = new Set(pairs2.map(({ repository: repository2 }) => repository2));
  const ties = same3.flatMap(({ tiedTo }) => tiedTo ?? []).filter((tie) => !known3.has(tie));
  return [...new Set([...pairs2, ...ties.map((repository2) => ({ repository: repository2 }))].map(idsInWords))].sort();
}
function stateOf2(same3) {
  const names2 = same3.filter(({ ids }) => !ids);
  if (names2.length === 0) return "gone";
  return names2.every(({ tiedTo }) => tiedTo) ? "tied" : "alone";
}

// modules/review/compare/subject-forms.ts
var MOST_PAIRS2 = 2e5;
function formChanges(difference, before, after) {
  if (difference.gained.length === 0 && difference.lost.length === 0) return { rest: difference, pinned: [], events: [] };
  const [was, is] = [trusted(before), trusted(after)];
  const differ2 = namesOfManyIds([...was, ...is]);
  const withOneId = (all3) => all3.filter(({ name }) => !differ2.has(sameName(name)));
  let left = MOST_PAIRS2;
  const includes = (wide, narrow) => left-- > 0 && grantIncludes(wide, narrow);
  const pinned = before.some(deniesByForm) ? [] : pinnedOf(difference.gained, withOneId(was), includes);
  const newIds = new Set(pinned.map(({ to }) => to.grant.id));
  const known3 = new Set(before.map(({ id }) => id));
  const successors = withOneId(is).filter(({ grant }) => newIds.has(grant.id) || known3.has(grant.id));
  const lost = lostTo(difference.lost, successors, includes);
  const isTold = (grant) => grant !== void 0 && newIds.has(grant.id);
  const rest = {
    ...difference,
    gained: difference.gained.filter(({ grant }) => !isTold(grant)),
    lost: lost.filter(({ successor }) => !isTold(successor)).map(({ each: each3, successor }) => successor ? { ...each3, others: [successor] } : each3)
  };
  const dropped = lost.filter(({ successor }) => successor && !isTold(successor)).map(({ each: each3 }) => each3.grant);
  const events = formEvents({ pinned: pinned.map(({ to }) => to.grant), dropped, gained: rest.gained.map(({ grant }) => grant) }, was, is);
  return { rest, pinned, events };
}
function pinnedOf(gained, was, includes) {
  const names2 = was.filter(({ ids }) => !ids);
  return gained.flatMap((to) => {
    const twin = to.certain ? byName(to.grant, true) : void 0;
    const name = twin && repositoryOf(twin)?.name;
    const from = twin && names2.find((each3) => each3.name === name && includes(each3.grant, twin));
    return from === void 0 ? [] : [{ from: from.grant, to }];
  });
}
function lostTo(lost, successors, includes) {
  const twins = successors.map(({ grant }) => ({ grant, twin: byName(grant, false) }));
  return lost.map((each3) => ({
    each: each3,
    successor: repositoryOf(each3.grant) && twins.find(({ twin }) => twin && includes(twin, each3.grant))?.grant
  }));
}
var deniesByForm = ({ effect, opaque, constraints }) => effect === "Deny" && (opaque !== void 0 || constraints.some(({ key }) => key.endsWith(":sub")));
var trusted = (grants) => grants.flatMap((grant) => {
  const repository2 = grant.effect === "Allow" ? repositoryOf(grant) : void 0;
  return repository2 === void 0 ? [] : [{ ...repository2, grant }];
});
function namesOfManyIds(all3) {
  const found3 = /* @__PURE__ */ new Map();
  for (const { name, ids, tiedTo = [] } of all3) {
    const seen = found3.get(sameName(name)) ?? { owners: /* @__PURE__ */ new Set(), repositories: /* @__PURE__ */ new Set() };
    if (ids) seen.owners.add(ids.owner);
    for (const id of ids ? [ids.repository] : tiedTo) seen.repositories.add(id);
    found3.set(sameName(name), seen);
  }
  return new Set([...found3].filter(([, { owners, repositories }]) => owners.size > 1 || repositories.size > 1).map(([name]) => name));
}

// modules/review/compare/compare-role.ts
var NO_TEXT = { kind: "none" };
function compareRole(pair, editedIn, drift = []) {
  const { before, after } = pair;
  const state = after ?? before;
  if (state === void 0) return void 0;
  const home = state.account ?? accountOf3(grantsIn(state.trust, "trust"));
  const gone = after === void 0;
  const trust = compareTrust(before?.trust ?? NO_TEXT, after?.trust ?? NO_TEXT, state.address);
  const policies = comparePolicies(before?.policies ?? [], after?.policies ?? [], { home, gone });
  const who = trust.who;
  const { what } = policies;
  const allowed2 = (grants) => permissionsOf2(grants.filter(isAllow), { home });
  const access = (grants, of2) => ({ trust: grants, permissions: () => allowed2(of2) });
  const dangers = dangerousEvents(trust.gained, access(trust.was, policies.before), access(trust.is, policies.after));
  const events = eventsByRisk([...roleEvents(pair, editedIn), ...trust.events, ...dangers, ...drift]);
  const rewritten = policies.rewritten || trust.rewritten;
  const doubts = [...trust.doubts, ...policies.doubts, ...boundaryDoubts(before, after)];
  const known3 = directionOf(pair, [...who, ...what, ...events]);
  const direction = doubts.length > 0 && !isMore(known3) ? "unknown" : known3;
  if (doubts.length + who.length + what.length + events.filter(({ direction: way }) => way !== "rewritten").length === 0 && !rewritten)
    return { doubts };
  const permissions = allowed2(policies.after);
  return {
    change: {
      kind: "role",
      name: state.name,
      address: state.address,
      direction,
      risk: highestRisk([riskOf(who, what, events, permissions), doubts.length > 0 ? OTHER_RISKS.unknown.risk : "none"]),
      events,
      who,
      what,
      after: {
        who: after === void 0 ? [] : admitted(after.trust),
        what: [...riskiestFirst(permissions), ...elsewhere2(after)]
      }
    },
    doubts
  };
}
var isAllow = ({ effect }) => effect === "Allow";
var riskiestFirst = (permissions) => permissions.map((permission2) => ({ words: permission2.words, rank: riskRank(riskOfGain(permission2, true)) })).sort((a, b) => a.rank - b.rank).map(({ words }) => words);
var elsewhere2 = (state) => (state?.policies ?? []).filter(({ text: text4 }) => text4.kind === "elsewhere").map(({ label }) => `do what the managed policy ${label} allows`);
var admitted = (trust) => [...new Set(grantsIn(trust, "trust").filter(isAllow).map(whoInWords))];
function boundaryDoubts(before, after) {
  const text4 = after?.boundary?.text;
  const guess = text4?.kind === "known" ? text4.doubt : void 0;
  const reason = guess ?? (after?.boundary && hiddenDoubt(before?.boundary?.text, text4));
  return reason === void 0 || after === void 0 ? [] : [{ address: after.address, reason: hiddenPolicy("permissions boundary", reason) }];
}
function compareTrust(before, after, address) {
  const doubt2 = after.kind === "none" ? void 0 : hiddenDoubt(before, after);
  const hidden = before.kind === "hidden" || after.kind === "hidden";
  const [was, is] = hidden ? [[], []] : [grantsIn(before, "trust"), grantsIn(after, "trust")];
  const { rest: difference, pinned, events } = formChanges(compareGrants(was, is), was, is);
  const certainty = after.kind === "known" ? after.certainty : "known";
  const isUndecided = [...difference.gained, ...difference.deniesGone].some(({ certain }) => !certain);
  const doubts = [
    ...doubt2 === void 0 ? [] : [hiddenPolicy("trust policy", doubt2)],
    ...after.kind === "known" && after.doubt !== void 0 ? [hiddenPolicy("trust policy", after.doubt)] : [],
    ...isUndecided ? [undecided("trust policy")] : []
  ];
  return {
    was,
    is,
    gained: difference.gained,
    who: whoChanges(difference, pinned, () => certainty),
    events: [...events, ...protectionEvents(was, difference.gained)],
    doubts: doubts.map((reason) => ({ address, reason })),
    rewritten: before.kind === "known" && after.kind === "known" && JSON.stringify(before.document) !== JSON.stringify(after.document)
  };
}
function directionOf({ before, after }, changes2) {
  const has2 = (...directions) => changes2.some(({ direction }) => directions.includes(direction));
  if (has2("gained", "widened")) return before === void 0 ? "gained" : "widened";
  if (has2("changed")) return "changed";
  if (has2("lost", "narrowed")) return after === void 0 ? "lost" : "narrowed";
  return "rewritten";
}
function riskOf(who, what, events, permissions) {
  const risk = highestRisk([...who, ...what, ...events].map((each3) => each3.risk));
  const opens2 = who.some((each3) => riskRank(each3.risk) <= riskRank("high"));
  const isStrong = permissions.some(({ level }) => level === "all" || level === "permissions");
  return opens2 && risk !== "critical" && isStrong ? raised(risk) : risk;
}

// modules/review/compare/hand-changes.ts
function handChanges({ type, before, after }, pair) {
  if (after === null) return [{ sentence: DRIFT_DELETED, risk: HAND_RISKS.deleted.risk, isMore: false }];
  if (before === null) return [];
  return (READ[type] ?? []).flatMap((attribute) => {
    const told3 = ATTRIBUTES[`${type}.${attribute}`] ?? ATTRIBUTES[attribute] ?? otherChange;
    return told3(before, after, attribute, pair);
  });
}
var ATTRIBUTES = {
  assume_role_policy: (before, after, attribute) => textChange(before, after, attribute, "trust"),
  policy: (before, after, attribute) => textChange(before, after, attribute, "permissions"),
  max_session_duration: sessionChange,
  permissions_boundary: boundaryChange,
  inline_policy: inlineByHand,
  managed_policy_arns: attachedByHand,
  client_id_list: audienceChange,
  policy_arns: listChange,
  policy_names: listChange
};
function listChange(before, after, attribute, pair) {
  const isTold = pair !== void 0 && !pair.events.includes("trust-elsewhere");
  return isTold ? [] : otherChange(before, after, attribute);
}
function otherChange(before, after, attribute) {
  const plain4 = (value) => value === void 0 || value === "" || Array.isArray(value) && value.length === 0 ? null : typeof value === "string" ? withoutScheme(value) : Array.isArray(value) ? [...value].sort() : value;
  if (isSameValue(plain4(before[attribute]), plain4(after[attribute]))) return [];
  return [{ sentence: driftOther(`its ${attribute} is another one`), risk: HAND_RISKS.other.risk, isMore: true, attribute }];
}
var isNone = (value) => value === void 0 || value === null || value === "";
function boundaryChange(before, after, attribute) {
  const [was, is] = [before[attribute], after[attribute]];
  if (isNone(was) && isNone(is) || isSameValue(was ?? null, is ?? null)) return [];
  const sentence = driftValue("the permissions boundary", named2(was), named2(is));
  return [{ sentence, risk: HAND_RISKS.boundary.risk, isMore: !isNone(was), attribute }];
}
var named2 = (value) => isNone(value) ? "none" : textOf2(value) ?? HIDDEN_VALUE;
function sessionChange(before, after, attribute) {
  const [was, is] = [before[attribute] ?? DEFAULT_SESSION_SECONDS, after[attribute] ?? DEFAULT_SESSION_SECONDS];
  if (isSameValue(was, is)) return [];
  const shown2 = (value) => typeof value === "number" ? String(value) : HIDDEN_VALUE;
  const sentence = driftValue("the longest session, in seconds,", shown2(was), shown2(is));
  return [{ sentence, risk: HAND_RISKS.session.risk, isMore: !(typeof was === "number" && typeof is === "number" && is < was), attribute }];
}
function audienceChange(before, after, attribute) {
  const [was, is] = [before[attribute], after[attribute]];
  if (isSameValue(was, is)) return [];
  if (!Array.isArray(was) || !Array.isArray(is) || ![...was, ...is].every((each3) => typeof each3 === "string"))
    return [{ ...HIDDEN, attribute }];
  const without2 = (list5, other) => list5.filter((each3) => !other.includes(each3)).map(String);
  return [
    ...without2(is, was).map(
      (each3) => ({ sentence: driftAudience(each3), risk: HAND_RISKS.audience.risk, isMore: true, attribute })
    ),
    ...without2(was, is).map(
      (each3) => ({ sentence: driftAudienceLost(each3), risk: HAND_RISKS.less.risk, isMore: false, attribute })
    )
  ];
}
function attachedByHand(before, after, attribute, pair) {
  const given2 = givenBeside(pair);
  const hidden = (attributes) => [attributes[attribute] ?? []].flat().filter(isHidden);
  const isNewlyHidden = hidden(after).some((each3) => !hidden(before).includes(each3));
  const arns = (attributes) => listOf4(attributes[attribute]).filter((arn) => !given2.has(`managed ${arn}`));
  const was = arns(before);
  return [
    ...isNewlyHidden ? [{ ...HIDDEN, attribute }] : [],
    ...arns(after).filter((arn) => !was.includes(arn)).map(
      (arn) => ({
        sentence: driftOther(`the policy ${arn} was attached`),
        risk: HAND_RISKS.attached.risk,
        isMore: true,
        attribute,
        isTakenAway: !stays(pair, "managed", arn)
      })
    )
  ];
}
var givenBeside = (pair) => new Set((pair?.before?.policies ?? []).filter((policy) => policy.address !== pair?.before?.address).map(keyOf2));
var stays = (pair, kind, key) => pair?.after?.policies.some((each3) => each3.kind === kind && each3.key === key) === true;
function inlineByHand(before, after, attribute, pair) {
  const given2 = givenBeside(pair);
  const inline2 = (attributes) => listedInline(attributes[attribute], pair?.before?.address ?? "").filter((policy) => !given2.has(keyOf2(policy)));
  const [was, is] = [inline2(before), inline2(after)];
  const isLeft = ({ key }) => stays(pair, "inline", key);
  const isOld = (policy) => was.some((each3) => keyOf2(each3) === keyOf2(policy) && saysTheSame(each3, policy));
  const differenceTo = (list5) => {
    const [from, to] = [was, list5].map((policies) => policies.flatMap(({ text: text4 }) => grantsIn(text4, "permissions")));
    return compareGrants(from ?? [], to ?? []);
  };
  const left = moreByHand(differenceTo(is.filter((policy) => isLeft(policy) || isOld(policy))), attribute);
  const told3 = new Set(left.map(({ sentence }) => sentence));
  const difference = differenceTo(is);
  const hidden = is.filter((policy) => policy.text.kind === "hidden" && !isOld(policy));
  return [
    ...hidden.slice(0, 1).map(() => ({ ...HIDDEN, attribute, isTakenAway: !hidden.some(isLeft) })),
    ...left,
    ...moreByHand(difference, attribute).filter(({ sentence }) => !told3.has(sentence)).map((each3) => ({ ...each3, isTakenAway: true })),
    ...lessByHand(difference, attribute)
  ];
}
var HIDDEN = { sentence: DRIFT_HIDDEN, risk: HAND_RISKS.hidden.risk, isMore: true };
var listOf4 = (value) => Array.isArray(value) ? value.flatMap((each3) => textOf2(each3) ?? []) : [];
function textChange(before, after, attribute, kind) {
  const [was, is] = [policyText(before[attribute]), policyText(after[attribute])];
  if (was.kind === "hidden" || is.kind === "hidden") {
    const same3 = was.kind === "hidden" && is.kind === "hidden" && was.same !== void 0 && was.same === is.same;
    return same3 ? [] : [{ ...HIDDEN, attribute }];
  }
  const difference = compareGrants(grantsIn(was, kind), grantsIn(is, kind));
  if (kind === "permissions") return [...moreByHand(difference, attribute), ...lessByHand(difference, attribute)];
  const { gained, lost, deniesGone, deniesNew } = difference;
  return [
    ...[...gained, ...deniesGone].map(({ grant }) => {
      return { sentence: driftWho(whoInWords(grant)), risk: RISK_OF_EXPOSURE[exposureOf(grant)], isMore: true, attribute };
    }),
    ...[...lost, ...deniesNew].map(
      ({ grant }) => ({
        sentence: driftWhoLost(whoInWords(grant)),
        risk: HAND_RISKS.less.risk,
        isMore: false,
        attribute
      })
    )
  ];
}
var permissionsIn = (list5) => permissionsOf2(
  list5.map(({ grant }) => grant),
  { home: "" }
);
var moreByHand = ({ gained, deniesGone }, attribute) => permissionsIn([...gained, ...deniesGone]).map(
  (permission2) => ({
    sentence: driftWhat(permission2.words),
    risk: riskOfGain(permission2, true),
    isMore: true,
    attribute
  })
);
var lessByHand = ({ lost, deniesNew }, attribute) => permissionsIn([...lost, ...deniesNew]).map(
  ({ words }) => ({ sentence: driftWhatLost(words), risk: HAND_RISKS.less.risk, isMore: false, attribute })
);

// modules/review/compare/drift.ts
function driftByAddress(plan, roles) {
  const found3 = /* @__PURE__ */ new Map();
  const owners = new Owners(roles);
  const planned = new Map(plan.resources.map((resource) => [resource.address, resource]));
  const tell = (address, drift, pair) => {
    const events = handChanges(drift, pair).map((each3) => withOutcome(each3, planned.get(drift.address)));
    if (events.length > 0) found3.set(address, [...found3.get(address) ?? [], ...events]);
  };
  for (const drift of plan.drift) {
    const pairs2 = owners.of(drift);
    for (const pair of pairs2) tell((pair.after ?? pair.before)?.address ?? "", drift, pair);
    if (pairs2.length === 0) tell(drift.address, drift);
  }
  return found3;
}
var Owners = class {
  byName = /* @__PURE__ */ new Map();
  byAddress = /* @__PURE__ */ new Map();
  withPolicy = /* @__PURE__ */ new Map();
  constructor(roles) {
    for (const pair of roles) {
      if (pair.before) this.byName.set(pair.before.name, pair);
      for (const state of [pair.before, pair.after]) if (state) this.byAddress.set(state.address, pair);
      const held = [...(pair.before?.policies ?? []).map(({ address }) => address), pair.before?.boundary?.key ?? ""];
      for (const address of new Set(held)) this.withPolicy.set(address, [...this.withPolicy.get(address) ?? [], pair]);
    }
  }
  /** The roles of the plan whose access the resource is part of. */
  of({ address, type, before }) {
    if (type === "aws_iam_policy") return this.withPolicy.get(address) ?? [];
    const name = textOf2(before?.["role"]) ?? textOf2(before?.["role_name"]);
    const pair = type === "aws_iam_role" ? this.byAddress.get(address) : name === void 0 ? void 0 : this.byName.get(name);
    return pair === void 0 ? [] : [pair];
  }
};
function withOutcome({ sentence, risk, attribute, isMore: isMore2, isTakenAway = false }, change2) {
  const isChanged2 = change2?.actions.some((action) => action !== "no-op" && action !== "read" && action !== "forget") === true && (attribute === void 0 || JSON.stringify(change2.before?.[attribute]) !== JSON.stringify(change2.after?.[attribute]));
  const closed2 = isTakenAway || isChanged2;
  const outcome = closed2 ? DRIFT_CLOSED : DRIFT_STAYS;
  const direction = isMore2 && !closed2 ? "widened" : "changed";
  return openingEvent("changed-by-hand", direction, closed2 && risk === "critical" ? "high" : risk, `${sentence} ${outcome}`);
}

// modules/review/judge/advice.ts
function adviceOf({ isWritten: isWritten2, configuration, resources }, cannotReview) {
  if (isWritten2 || cannotReview.length === 0) return [];
  const doubted = new Set(cannotReview.map(({ address }) => address));
  const { resources: configured } = indexed(configuration);
  const isHcl = (resource) => Object.values(configured.get(keyOfResource(resource))?.expressions ?? {}).some(isOpen2);
  return resources.some((resource) => doubted.has(resource.address) && isHcl(resource)) ? [GIVE_PLAN_FILE] : [];
}
var isOpen2 = (expression) => Array.isArray(expression) ? expression.some((block2) => isRecord(block2) && Object.values(block2).some(isOpen2)) : isRecord(expression) && expression["references"] !== void 0 && expression["constant_value"] === void 0;

// modules/review/judge/self.ts
var ROLE = /^(?:arn:[\w-]+:iam::(?<account>\d{12}):role)?(?:[!-~]*\/)?(?<name>[\w+=,.@-]{1,64})$/;
var SESSION = /^(?:arn:[\w-]+:sts::(?<account>\d{12}):)?assumed-role\/(?<name>[\w+=,.@-]{1,64})(?:\/[\w+=,.@-]+)?$/;
function roleNamed(text4) {
  const { name, account } = (SESSION.exec(text4) ?? (isRole(text4) ? ROLE.exec(text4) : null))?.groups ?? {};
  if (name === void 0) throw new UserError(noRole(text4));
  return { name: name.toLowerCase(), account };
}
var isRole = (text4) => !text4.includes(":") || /^arn:[\w-]+:iam::\d{12}:role\//.test(text4);
function escalation(changes2, roles, { self, changedFiles = [] }) {
  const own2 = self === void 0 ? [] : statesOf(roleNamed(self), roles);
  const addresses = new Set(own2.map(({ address }) => address));
  const isSelf = ({ address, direction }) => addresses.has(address) && direction !== "rewritten";
  const workflows = changedFiles.filter((file) => file.replace(/^\.\//, "").startsWith(".github/workflows/"));
  const doubts = self === void 0 || own2.length > 0 ? [] : [{ address: "", reason: selfNotFound(self, namesOf3(roles)) }];
  return {
    sentences: [
      ...changes2.filter(isSelf).map((change2) => SELF_CHANGED(change2.name)),
      ...workflows.length > 0 ? [workflowTouched(workflows)] : []
    ],
    changes: changes2.map((change2) => isSelf(change2) ? { ...change2, risk: OTHER_RISKS.self.risk } : change2),
    doubts
  };
}
var statesIn2 = ({ before, after }) => [before, after].flatMap((state) => state ?? []);
var statesOf = ({ name, account }, roles) => roles.filter(
  (pair) => statesIn2(pair).some(
    (state) => state.name.toLowerCase() === name && (account === void 0 || state.account === void 0 || state.account === account)
  )
).flatMap(statesIn2);
var namesOf3 = (roles) => [...new Set(roles.flatMap((pair) => statesIn2(pair).map(({ name }) => name)))].sort();

// modules/review/review.ts
function reviewPlan(redacted, hints = {}) {
  const plan = resolveUnknowns(redacted);
  const assembled = assemble(plan);
  const compared = compareAll(plan, assembled);
  const selfEscalation = escalation(compared.changes, assembled.roles, hints);
  const changes2 = rank(selfEscalation.changes);
  const cannotReview = unique6([...plan.doubts, ...assembled.doubts, ...compared.doubts, ...selfEscalation.doubts]);
  const outside2 = plan.outside.map(({ address, type, actions: actions3, carries }) => ({ address, type, actions: actions3, carries }));
  const verdict = verdictOf3(changes2, cannotReview, outside2, selfEscalation.sentences);
  const unchanged = assembled.roles.length + assembled.policies.length + assembled.providers.length - compared.subjects;
  return {
    version: 1,
    verdict,
    summary: summaryOf(verdict, changes2, cannotReview, outside2),
    source: plan.source,
    selfEscalation: selfEscalation.sentences,
    cannotReview,
    advice: adviceOf(plan, cannotReview),
    changes: changes2,
    unchanged,
    outside: outside2
  };
}
function compareAll(plan, { roles, policies, providers }) {
  const drift = driftByAddress(plan, roles);
  const edited = editedPolicies(plan, roles);
  const all3 = [
    ...roles.map((pair) => compareRole(pair, edited, drift.get((pair.after ?? pair.before)?.address ?? ""))),
    ...policies.map((policy) => comparePolicy(policy, drift.get(policy.address))),
    ...providers.map((provider2) => compareProvider(provider2, roles, drift.get(provider2.address)))
  ];
  const known3 = [...all3.flatMap((each3) => each3 ?? []), ...silentlyWider(plan, roles, all3)];
  const told3 = /* @__PURE__ */ new Set([
    ...roles.flatMap((pair) => (pair.after ?? pair.before)?.address ?? []),
    ...[...policies, ...providers].map(({ address }) => address)
  ]);
  const loose = plan.drift.filter(({ address }) => !told3.has(address) && drift.has(address));
  const forgotten = plan.resources.filter((resource) => isForgotten(resource) && TIES.test(resource.type));
  return {
    subjects: all3.filter((each3) => each3?.change !== void 0).length,
    changes: [
      ...known3.flatMap(({ change: change2 }) => change2 ?? []),
      ...loose.map((resource) => compareLoose(resource, drift.get(resource.address) ?? [])),
      ...forgotten.map((resource) => compareLoose(resource, [FORGOTTEN2]))
    ],
    doubts: known3.flatMap(({ doubts }) => doubts)
  };
}
function silentlyWider(plan, roles, compared) {
  const gains = new Set(
    roles.flatMap((pair, i2) => {
      const { change: change2 } = compared[i2] ?? {};
      return change2 !== void 0 && isMore(change2.direction) ? (pair.after?.policies ?? []).map(({ address }) => address) : [];
    })
  );
  const held = new Set(roles.flatMap((pair) => (pair.after?.policies ?? []).map(({ address }) => address)));
  return plan.resources.filter(({ type, address, before }) => type === "aws_iam_policy" && before !== null && held.has(address) && !gains.has(address)).map((resource) => comparePolicy(resource, [], POLICY_ELSEWHERE)).filter(({ change: change2 }) => change2 !== void 0 && isMore(change2.direction));
}
var TIES = /^aws_iam_(role_policy|role_policies|policy_attachment)/;
var FORGOTTEN2 = event("policy-forgotten", "changed", policyForgotten("a policy or attachment of a role"));
function editedPolicies(plan, roles) {
  const edited = new Map(
    plan.resources.filter(
      ({ type, before, after }) => type === "aws_iam_policy" && before && after && JSON.stringify(before["policy"]) !== JSON.stringify(after["policy"])
    ).map(({ address }) => [address, 0])
  );
  for (const { after } of roles)
    for (const { address } of after?.policies ?? []) {
      const count = edited.get(address);
      if (count !== void 0) edited.set(address, count + 1);
    }
  return edited;
}
function rank(changes2) {
  return [...changes2].sort(
    (a, b) => riskRank(a.risk) - riskRank(b.risk) || DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction) || compareText(a.name, b.name) || compareText(a.address, b.address)
  );
}
var compareText = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function unique6(doubts) {
  const byText = new Map(doubts.map(({ address, reason }) => [JSON.stringify([address, reason]), { address, reason }]));
  return [...byText.keys()].sort().flatMap((key) => byText.get(key) ?? []);
}

// modules/review/command.ts
var RENDERERS2 = {
  text: (review2) => renderText3(review2),
  markdown: (review2, stack2) => renderMarkdown(review2, { stack: stack2 }),
  json: (review2) => printJson(review2)
};
var FORMATS = Object.keys(RENDERERS2);
function runReview(file, { format = "text", stack: stack2, ...asked } = {}) {
  const { review: review2, exitCode } = reviewed(file, asked);
  return { output: RENDERERS2[format](review2, stack2), exitCode };
}
function reviewed(file, { failOn, detailedExitcode, base, planFile, audit: audit3, ...hints }) {
  if (base !== void 0 && planFile !== void 0) throw new UserError(PLAN_FILE_OF_STACKS);
  const plan = base === void 0 ? planIn(file, planFile) : plansOfStacks(base, file);
  const review2 = reviewPlan(plan, hints);
  return {
    review: audit3 === void 0 ? review2 : withFindings(review2, plan, audit3),
    exitCode: exitCodeOf(review2, { failOn, detailed: detailedExitcode })
  };
}
function planIn({ text: text4, file }, planFile) {
  const decoded4 = decodePlan(text4, file);
  return redact(planFile === void 0 ? decoded4 : withWritten(decoded4, planFile));
}

// node_modules/fflate/esm/index.mjs
var import_module = require("module");
var require2 = (0, import_module.createRequire)("/");
var _a3;
var Worker;
var isMarkedAsUntransferable;
try {
  _a3 = require2("worker_threads"), Worker = _a3.Worker, isMarkedAsUntransferable = _a3.isMarkedAsUntransferable;
} catch (e) {
}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a3 = freb(fleb, 2);
var fl = _a3.b;
var revfl = _a3.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
var max = function(a) {
  var m = a[0];
  for (var i2 = 1; i2 < a.length; ++i2) {
    if (a[i2] > m)
      m = a[i2];
  }
  return m;
};
var bits = function(d, p, m) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var inflt = function(dat, st, buf, dict) {
  var sl = dat.length, dl = dict ? dict.length : 0;
  if (!sl || st.f && !st.l)
    return buf || new u8(0);
  var noBuf = !buf;
  var resize = noBuf || st.i != 2;
  var noSt = st.i;
  if (noBuf)
    buf = new u8(sl * 3);
  var cbuf = function(l2) {
    var bl = buf.length;
    if (l2 > bl) {
      var nbuf = new u8(Math.max(bl * 2, l2));
      nbuf.set(buf);
      buf = nbuf;
    }
  };
  var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
  var tbts = sl * 8;
  do {
    if (!lm) {
      final = bits(dat, pos, 1);
      var type = bits(dat, pos + 1, 3);
      pos += 3;
      if (!type) {
        var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
        if (t > sl) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + l);
        buf.set(dat.subarray(s, t), bt);
        st.b = bt += l, st.p = pos = t * 8, st.f = final;
        continue;
      } else if (type == 1)
        lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
      else if (type == 2) {
        var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
        var tl = hLit + bits(dat, pos + 5, 31) + 1;
        pos += 14;
        var ldt = new u8(tl);
        var clt = new u8(19);
        for (var i2 = 0; i2 < hcLen; ++i2) {
          clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
        }
        pos += hcLen * 3;
        var clb = max(clt), clbmsk = (1 << clb) - 1;
        var clm = hMap(clt, clb, 1);
        for (var i2 = 0; i2 < tl; ) {
          var r = clm[bits(dat, pos, clbmsk)];
          pos += r & 15;
          var s = r >> 4;
          if (s < 16) {
            ldt[i2++] = s;
          } else {
            var c = 0, n = 0;
            if (s == 16)
              n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
            else if (s == 17)
              n = 3 + bits(dat, pos, 7), pos += 3;
            else if (s == 18)
              n = 11 + bits(dat, pos, 127), pos += 7;
            while (n--)
              ldt[i2++] = c;
          }
        }
        var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
        lbt = max(lt);
        dbt = max(dt);
        lm = hMap(lt, lbt, 1);
        dm = hMap(dt, dbt, 1);
      } else
        err(1);
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
    }
    if (resize)
      cbuf(bt + 131072);
    var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
    var lpos = pos;
    for (; ; lpos = pos) {
      var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
      pos += c & 15;
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
      if (!c)
        err(2);
      if (sym < 256)
        buf[bt++] = sym;
      else if (sym == 256) {
        lpos = pos, lm = null;
        break;
      } else {
        var add2 = sym - 254;
        if (sym > 264) {
          var i2 = sym - 257, b = fleb[i2];
          add2 = bits(dat, pos, (1 << b) - 1) + fl[i2];
          pos += b;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
        }
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + 131072);
        var end = bt + add2;
        if (bt < dt) {
          var shift = dl - dt, dend = Math.min(dt, end);
          if (shift + bt < 0)
            err(3);
          for (; bt < dend; ++bt)
            buf[bt] = dict[shift + bt];
        }
        for (; bt < end; ++bt)
          buf[bt] = buf[bt - dt];
      }
    }
    st.l = lm, st.p = lpos, st.b = bt, st.f = final;
    if (lm)
      final = 1, st.m = lbt, st.d = dm, st.n = dbt;
  } while (!final);
  return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /* @__PURE__ */ new u8(0);
var b2 = function(d, b) {
  return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
  return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
  return b4(d, b) + b4(d, b + 4) * 4294967296;
};
function inflateSync(data, opts) {
  return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}
var dutf8 = function(d) {
  for (var r = "", i2 = 0; ; ) {
    var c = d[i2++];
    var eb = (c > 127) + (c > 223) + (c > 239);
    if (i2 + eb > d.length)
      return { s: r, r: slc(d, i2 - 1) };
    if (!eb)
      r += String.fromCharCode(c);
    else if (eb == 3) {
      c = ((c & 15) << 18 | (d[i2++] & 63) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
    } else if (eb & 1)
      r += String.fromCharCode((c & 31) << 6 | d[i2++] & 63);
    else
      r += String.fromCharCode((c & 15) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63);
  }
};
function strFromU8(dat, latin1) {
  if (latin1) {
    var r = "";
    for (var i2 = 0; i2 < dat.length; i2 += 16384)
      r += String.fromCharCode.apply(null, dat.subarray(i2, i2 + 16384));
    return r;
  } else if (td) {
    return td.decode(dat);
  } else {
    var _a4 = dutf8(dat), s = _a4.s, r = _a4.r;
    if (r.length)
      err(8);
    return s;
  }
}
var slzh = function(d, b) {
  return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
  var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
  var _a4 = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a4[0], su = _a4[1], off = _a4[2];
  return [b2(d, b + 10), sc, su, fn, es + efl + b2(d, b + 32), off];
};
var z64hs = function(d, b, l, z, sc, su, off) {
  var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
  var nf = nsc + nsu + noff;
  if (z && nf) {
    for (; b + 4 < e; b += 4 + b2(d, b + 2)) {
      if (b2(d, b) == 1) {
        return [
          nsc ? b8(d, b + 4 + 8 * nsu) : sc,
          nsu ? b8(d, b + 4) : su,
          noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
          1
        ];
      }
    }
    if (z < 2)
      err(13);
  }
  return [sc, su, off, 0];
};
function unzipSync(data, opts) {
  var files = {};
  var e = data.length - 22;
  for (; b4(data, e) != 101010256; --e) {
    if (!e || data.length - e > 65558)
      err(13);
  }
  ;
  var c = b2(data, e + 8);
  if (!c)
    return {};
  var o = b4(data, e + 16);
  var z = b4(data, e - 20) == 117853008;
  if (z) {
    var ze = b4(data, e - 12);
    z = b4(data, ze) == 101075792;
    if (z) {
      c = b4(data, ze + 32);
      o = b4(data, ze + 48);
    }
  }
  var fltr = opts && opts.filter;
  for (var i2 = 0; i2 < c; ++i2) {
    var _a4 = zh(data, o, z), c_2 = _a4[0], sc = _a4[1], su = _a4[2], fn = _a4[3], no = _a4[4], off = _a4[5], b = slzh(data, off);
    o = no;
    if (!fltr || fltr({
      name: fn,
      size: sc,
      originalSize: su,
      compression: c_2
    })) {
      if (!c_2)
        files[fn] = slc(data, b, b + sc);
      else if (c_2 == 8)
        files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
      else
        err(14, "unknown compression type " + c_2);
    }
  }
  return files;
}

// modules/hcl/parse.ts
async function parseHcl(text4) {
  const { parse: parse2 } = await Promise.resolve().then(() => __toESM(require_lib()));
  try {
    const parsed = await parse2("main.tf", text4);
    return isRecord(parsed) ? parsed : void 0;
  } catch {
    return void 0;
  }
}

// modules/review/read/written/plan-file.ts
var PLAN = "tfplan";
var FILE_OF_MODULE = /^tfconfig\/m-([^/]*)\/([^/]+)$/;
var MOST_MEGABYTES = 512;
async function readPlanFile(bytes, file) {
  const entries2 = unzipped(bytes, file);
  const { [PLAN]: plan, ...rest } = entries2;
  if (plan === void 0) throw new UserError(noPlanFile(file));
  const files = /* @__PURE__ */ new Map();
  for (const [path2, content] of Object.entries(rest)) {
    const [, module2 = "", name = ""] = FILE_OF_MODULE.exec(path2) ?? [];
    files.set(module2, [...files.get(module2) ?? [], [name, strFromU8(content)]]);
  }
  const modules = /* @__PURE__ */ new Map();
  for (const [name, texts] of files) {
    const blocks = await blocksOf(texts);
    if (blocks !== void 0) modules.set(name, blocks);
  }
  const text4 = strFromU8(plan, true);
  return { file, modules, isOf: (timestamp) => text4.includes(timestamp) };
}
function unzipped(bytes, file) {
  let left = MOST_MEGABYTES * 1024 * 1024;
  try {
    return unzipSync(bytes, {
      // Of an entry that is stored its size counts, whatever it says of itself unpacked
      filter: ({ name, size, originalSize }) => {
        if (name !== PLAN && !FILE_OF_MODULE.test(name)) return false;
        left -= Math.max(size, originalSize);
        if (left < 0) throw new UserError(planFileTooLarge(file, MOST_MEGABYTES));
        return true;
      }
    });
  } catch (error2) {
    if (error2 instanceof UserError) throw error2;
    throw new UserError(noPlanFile(file));
  }
}
var isPlain = (name) => /\.tf(\.json)?$/.test(name) && !/(^|_)override\.tf(\.json)?$/.test(name);
async function blocksOf(texts) {
  if (!texts.every(([name]) => isPlain(name))) return void 0;
  const all3 = [];
  for (const [, text4] of texts.filter(([name]) => name.endsWith(".tf"))) {
    const blocks = hidesPlaces(text4) ? void 0 : await parseHcl(text4);
    if (blocks === void 0) return void 0;
    all3.push(blocks);
  }
  return all3;
}

// modules/cli/digest.ts
var import_node_crypto2 = require("node:crypto");
var import_node_fs3 = require("node:fs");
var import_node_path3 = require("node:path");
var MOST_FILES = 2e3;
var MOST_BYTES = 2e7;
var OUTSIDE3 = /\.\.[\\/]|path\.(?:root|cwd)|(?:source"?\s*[:=]|file\w*\s*\()\s*"[/~]/;
var digestsBeside = (file) => (path2) => {
  try {
    const hash = (0, import_node_crypto2.createHash)("sha256");
    const budget = { files: MOST_FILES, bytes: MOST_BYTES };
    return add(hash, (0, import_node_path3.resolve)((0, import_node_path3.dirname)(file), path2), "", budget) ? hash.digest("hex") : void 0;
  } catch {
    return void 0;
  }
};
function add(hash, path2, name, budget) {
  const found3 = (0, import_node_fs3.lstatSync)(path2);
  if (found3.isDirectory()) {
    hash.update(JSON.stringify([name, "folder"]));
    const entries2 = (0, import_node_fs3.readdirSync)(path2).filter((each3) => each3 !== ".terraform" && each3 !== ".git");
    return entries2.sort().every((each3) => add(hash, (0, import_node_path3.join)(path2, each3), `${name}/${each3}`, budget));
  }
  budget.files -= 1;
  budget.bytes -= found3.size;
  if (!found3.isFile() || budget.files < 0 || budget.bytes < 0) return false;
  const content = (0, import_node_fs3.readFileSync)(path2);
  hash.update(JSON.stringify([name, content.length])).update(content);
  return !OUTSIDE3.test(content.toString("utf8"));
}

// modules/cli/review.ts
var OPTIONS3 = {
  format: { type: "string", choices: FORMATS, what: `how it is printed; default: ${FORMATS[0]}` },
  "fail-on": { type: "string", choices: FAIL_ON, what: "end with 3 where somebody gains access, or where access changes at all" },
  "detailed-exitcode": { type: "boolean", what: "end with 2 where access changes" },
  self: {
    type: "string",
    value: "ROLE",
    what: "the role that plans, by its name, its ARN or that of a session: a change of it is called out"
  },
  "changed-files": { type: "string", value: "LIST", what: "a file with one changed path a line: a change of workflows is called out" },
  "plan-file": {
    type: "string",
    value: "PLANFILE",
    what: "the plan file of which PLAN.json is the JSON: of a configuration in HCL it tells what the JSON leaves open"
  },
  base: {
    type: "string",
    value: "BASE.tf.json",
    what: "the synthesized stack of before: compares it with the one that is given instead of reading a plan, without credentials"
  },
  stack: {
    type: "string",
    value: "NAME",
    what: "the stack's name, in the comment and its marker: two stacks of a repository keep two comments"
  }
};
var review = command({
  name: "review",
  answers: "Who gains or loses access to what in a Terraform plan.",
  operands: [{ name: "PLAN.json", what: "the output of: terraform show -json PLANFILE; with --base a synthesized stack" }],
  options: OPTIONS3,
  example: "plan.json --fail-on widened",
  exitCodes: {
    0: "reviewed, whether something changes or not",
    1: "bad input",
    2: "access changes (--detailed-exitcode)",
    3: "blocked (--fail-on), or something cannot be judged"
  },
  run: async ([file = ""], { format, stack: stack2, ...values2 }) => runReview(stackFile(file), { format, stack: stack2?.trim(), ...await askedOf(values2) })
});
async function askedOf(given2) {
  const { "fail-on": failOn, "detailed-exitcode": detailedExitcode, self, "changed-files": list5, "plan-file": planFile, base } = given2;
  return {
    failOn,
    detailedExitcode,
    self: self?.trim(),
    changedFiles: list5 === void 0 ? void 0 : pathsIn(readTextFile(list5).text),
    planFile: planFile === void 0 ? void 0 : await readPlanFile(readBytes(planFile), planFile),
    base: base === void 0 ? void 0 : stackFile(base),
    audit: auditOpened
  };
}
var stackFile = (file) => ({ ...readTextFile(file), digestOf: digestsBeside(file) });
var pathsIn = (list5) => list5.split(/\r?\n/).map((line3) => line3.trim().replace(/^"(.*)"$/, "$1"));

// modules/github-action/annotations.ts
var LONGEST6 = 1e3;
function ofReview(review2, exitCode, stack2) {
  const { verdict, summary, selfEscalation, cannotReview, changes: changes2 } = review2;
  const title = `access review${stack2 === void 0 ? "" : ` of ${stack2}`}`;
  const level = exitCode === 3 ? "error" : LEVELS4[verdict];
  if (level === void 0) return [];
  const also = (message) => ({
    level: level === "error" ? "error" : "warning",
    title,
    message: visible(message, LONGEST6)
  });
  return [
    { level, title: `${title}: ${verdict}`, message: visible(summary, LONGEST6) },
    ...selfEscalation.map((sentence) => also(`${HEADINGS.self}: ${sentence}`)),
    ...cannotReview.map(({ address, reason }) => also(`${HEADINGS.cannot}: ${address === "" ? "" : `${address}: `}${reason}`)),
    ...changes2.filter(({ risk }) => RISKY.includes(risk)).flatMap((change2) => [changeWords(change2), ...unsafeWords(change2)].map(also))
  ];
}
var LEVELS4 = {
  unreviewable: "error",
  widened: "warning",
  changed: "notice",
  narrowed: "notice"
};
var RISKY = ["critical", "high"];
var MOST_SAID = 3;
function changeWords({ kind, name, risk, direction, events, who, what }) {
  const said = [
    ...events.map(({ sentence }) => sentence),
    ...[...who, ...what].filter((each3) => RISKY.includes(each3.risk)).map(({ words }) => words)
  ];
  return `${kind} ${name}: ${DIRECTION_WORDS[direction]}, risk ${risk}. ${said.slice(0, MOST_SAID).join("; ")}`;
}
var unsafeWords = ({ kind, name, findings = [] }) => findings.filter(({ severity }) => severity === "unsafe").map((finding2) => `${kind} ${name}: ${findingWords(finding2)}`);
var ofExplanation = ({ verdict, causes }) => causes.map(({ code: code2, message, fix }) => ({
  level: verdict === "admitted" ? "notice" : "error",
  title: `explain: ${code2}`,
  message: visible(`${message} Fix: ${fix}`, LONGEST6)
}));

// modules/github-action/judge.ts
var JUDGES = {
  async review({ files: [file = ""], values: values2 }) {
    const { review: review2, exitCode } = reviewed(stackFile(file), await askedOf(values2));
    const { stack: stack2 } = values2;
    return {
      exitCode,
      verdict: review2.verdict,
      text: renderText3(review2),
      report: renderMarkdown(review2, { stack: stack2 }),
      json: printJson(review2),
      annotations: ofReview(review2, exitCode, stack2)
    };
  },
  async explain({ files, values: values2 }) {
    const { claims, audience: audience2, role: role2 } = values2;
    const { exitCode, ...explanation } = await explanationOf(files, { claims, "from-job": claims === void 0, audience: audience2, role: role2 });
    const text4 = renderText2(explanation);
    return {
      exitCode,
      verdict: explanation.verdict,
      text: text4,
      report: textReport(`Explain: ${explanation.verdict}`, text4),
      json: printJson(explanation),
      annotations: ofExplanation(explanation)
    };
  },
  audit({ files, values: values2 }) {
    const audited = auditOf(files, values2);
    const { findings, lineOf, exitCode } = audited;
    const verdict = verdictOf(findings);
    const text4 = renderText(audited);
    return {
      exitCode,
      verdict,
      text: text4,
      report: textReport(`Audit: ${verdict}`, text4),
      json: printJson(reportOf(findings)),
      sarif: renderSarif(findings, lineOf, version2()),
      annotations: findings.map((finding2) => annotationOf(finding2, lineOf))
    };
  }
};
function textReport(title, text4) {
  const longest = Math.max(2, ...[...text4.matchAll(/`+/g)].map(([run2]) => run2.length));
  const fence = "`".repeat(longest + 1);
  return `## ${title}

${fence}text
${text4.trimEnd()}
${fence}
`;
}

// modules/cli/nearest.ts
function nearest(given2, candidates2) {
  const far = Math.max(1, Math.floor(given2.length / 3));
  const [closest] = candidates2.map((candidate) => ({ candidate, distance: editDistance(given2.toLowerCase(), candidate.toLowerCase()) })).filter(({ distance }) => distance <= far).sort((a, b) => a.distance - b.distance);
  const beginning = given2 === "" ? [] : candidates2.filter((candidate) => candidate.startsWith(given2));
  return closest?.candidate ?? (beginning.length === 1 ? beginning[0] : void 0);
}
function editDistance(from, to) {
  let [beforeLast, last] = [[], Array.from({ length: to.length + 1 }, (_, at3) => at3)];
  for (let i2 = 1; i2 <= from.length; i2++) {
    const row3 = [i2];
    for (let j = 1; j <= to.length; j++) {
      const replaced = at2(last, j - 1) + (from[i2 - 1] === to[j - 1] ? 0 : 1);
      const swapped = i2 > 1 && j > 1 && from[i2 - 1] === to[j - 2] && from[i2 - 2] === to[j - 1] ? at2(beforeLast, j - 2) + 1 : replaced;
      row3.push(Math.min(replaced, swapped, at2(last, j) + 1, at2(row3, j - 1) + 1));
    }
    [beforeLast, last] = [last ?? [], row3];
  }
  return at2(last, to.length);
}
var at2 = (row3, index) => row3?.[index] ?? Number.POSITIVE_INFINITY;

// modules/github-action/patience.ts
var MOST_SECONDS = 90;
var LIMITED_SECONDS = 60;
var PAUSES = [1, 4, 10];
var wait = (seconds) => new Promise((resolve2) => setTimeout(resolve2, seconds * 1e3));
var isLimit = (status, said) => status === 429 || /rate limit/i.test(said);
async function patiently(work, waits) {
  let left = MOST_SECONDS;
  for (const pause of PAUSES)
    try {
      return await work();
    } catch (error2) {
      const seconds = error2 instanceof ApiError ? pauseOf(error2, pause) : void 0;
      if (seconds === void 0 || seconds > left) throw error2;
      left -= seconds;
      await waits(seconds);
    }
  return work();
}
function pauseOf({ status, said, waitSeconds }, pause) {
  if (isLimit(status, said) || status === 403 && waitSeconds !== void 0) return waitSeconds ?? LIMITED_SECONDS;
  return status === void 0 || status >= 500 ? waitSeconds ?? pause : void 0;
}

// modules/github-action/messages.ts
var list4 = (names2) => names2.join(", ");
var meant = (given2, names2) => {
  const name = nearest(given2, names2);
  return name === void 0 ? "" : didYouMean(name);
};
var unknownInput = (given2, names2) => `with: there is no input ${JSON.stringify(given2)}.${meant(given2, names2)} The inputs: ${list4(names2)}.`;
var missingInput = (name, example) => `with: ${name} is missing. Give it, as in ${example}.`;
var notOfCommand = (name, command2, of2) => `with: ${name} is an input of ${list4(of2)}, and the command is ${command2}. Take it out, or give another command.`;
var notAChoice = (name, given2, choices) => `with: ${name} received ${JSON.stringify(given2)}. It is one of: ${list4(choices)}.${meant(given2, choices)}`;
var tooManyFiles = (command2, given2) => `with: files has ${given2.length} paths, and ${command2} reads one. Run the action once for each, with a stack name of its own.`;
var AUDIENCE_OF_CLAIMS = "with: audience is what this job asks GitHub for, and claims have an audience of their own. Take one of them out.";
var noStandardInput = (name) => `with: ${name} received "-", the standard input, and an action has none. Write it to a file, and give its path.`;
var PULL_REQUEST_TARGET = "The workflow runs on pull_request_target: what a pull request brings would run with the secrets and the token of the base. Use on: pull_request.";
var NO_PULL_REQUEST = "This run is not of a pull request, so there is nothing to write a comment to. The report is in the job summary. Comments need on: pull_request.";
var NO_TOKEN2 = "There is no token to write the comment with. Give token: ${{ github.token }}, or leave it out.";
var NO_REPORT = (file, stack2) => `${file} holds no report of a review${stack2 === void 0 ? " without a stack name" : ` of the stack ${JSON.stringify(stack2)}`}: the comment says that the review failed. The job that reviews says why; give both jobs the same stack.`;
var SUMMARY = "The report is in the job summary.";
function commentFailed(status, said, { isFork }) {
  const answered2 = status === void 0 ? "GitHub's API cannot be reached" : `GitHub answered ${status}${said === "" ? "" : ` (${said})`}`;
  return `The comment could not be written: ${answered2}. ${remedy(status, said, isFork)} ${SUMMARY}`;
}
function remedy(status, said, isFork) {
  if (isLimit(status, said)) return "Wait until the limit is over, and run the job again.";
  if (status === 401) return "The token is not valid (any more): give token: ${{ github.token }}, or leave it out.";
  if (status === 403 || status === 404)
    return isFork ? "The pull request comes from a fork, whose jobs get a token that only reads: read the job summary, or let a job of the base repository comment." : "Give the job permissions: pull-requests: write.";
  return "Run the job again.";
}
var REVIEW_FAILED = "Access review failed";
var nothingKnown = (log) => `Nothing is known of what this pull request changes. [The log](${log}) says why.`;
var summaryTooLong = (left) => `Cut here: ${left} more bytes are left out, because GitHub shows no more. The output \`report\` has the path of the whole.`;
var summaryUnwritable = (why) => `The job summary cannot be written (${why}); the report is in the log.`;
var moreAnnotations = (left) => `${left} more are in the report: GitHub shows 10 of each kind.`;

// modules/github-action/pull-request.ts
var import_node_fs4 = require("node:fs");
function pullRequestOf({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path2 }) {
  if (name === "pull_request_target") throw new UserError(PULL_REQUEST_TARGET);
  const event2 = path2 ? eventIn(path2) : void 0;
  const pullRequest2 = isRecord(event2) ? event2["pull_request"] : void 0;
  if (!isRecord(pullRequest2) || !Number.isSafeInteger(pullRequest2["number"])) return void 0;
  return {
    number: pullRequest2["number"],
    // A head whose repository was deleted has none, and is no other than a fork's
    isFork: repositoryOf3(pullRequest2["head"]) !== repositoryOf3(pullRequest2["base"])
  };
}
function eventIn(path2) {
  try {
    return JSON.parse((0, import_node_fs4.readFileSync)(path2, "utf8"));
  } catch {
    return void 0;
  }
}
function repositoryOf3(side) {
  const repository2 = isRecord(side) ? side["repo"] : void 0;
  return isRecord(repository2) ? repository2["full_name"] : void 0;
}

// modules/github-action/inputs.ts
var COMMANDS = {
  review: review.answers,
  explain: explain2.answers,
  audit: audit2.answers,
  comment: "Writes the report of a review, made by another job, as the comment of the pull request."
};
var NAMES = Object.keys(COMMANDS);
var LEFT_TO_THE_ACTION = ["detailed-exitcode", "format", "from-job"];
var OTHER_WORDS = {
  claims: `${explain2.options.claims.what}; default: the token of this job`,
  audience: explain2.options.audience.what.replace("with --from-job: ", "")
};
function optionsOf(commands) {
  const all3 = commands.flatMap(
    (command2) => Object.entries(command2.options).map(([name, option]) => ({ name, option, of: command2.name }))
  );
  return [...new Set(all3.map(({ name }) => name))].filter((name) => !LEFT_TO_THE_ACTION.includes(name)).map((name) => {
    const those = all3.filter((each3) => each3.name === name);
    const said = those.map(({ of: of2, option }) => those.length > 1 ? `${of2}: ${option.what}` : option.what);
    const choices = those.flatMap(({ of: of2, option }) => option.choices === void 0 ? [] : [[of2, option.choices]]);
    const input2 = { what: OTHER_WORDS[name] ?? said.join("; "), of: those.map(({ of: of2 }) => of2) };
    return [name, choices.length === 0 ? input2 : { ...input2, choices: Object.fromEntries(choices) }];
  });
}
var { stack, ...options } = Object.fromEntries(optionsOf([review, explain2, audit2]));
var INPUTS = {
  command: {
    what: "what to do",
    of: NAMES,
    required: true,
    choices: Object.fromEntries(NAMES.map((name) => [name, NAMES]))
  },
  files: {
    what: `paths, one a line. review: ${review.operands[0]?.what.replace("--base", "base")}; explain and audit: ${audit2.operands[0]?.what}; comment: the report of a review`,
    of: NAMES,
    required: true
  },
  ...options,
  stack: { ...stack, of: [...stack.of, "comment"] },
  comment: {
    what: "write the report as a comment of the pull request too, and keep it up to date; the job then needs pull-requests: write",
    of: ["review"],
    default: "false",
    choices: { review: ["true", "false"] }
  },
  token: {
    what: "what signs in to GitHub's API for the comment",
    of: ["review", "comment"],
    default: "${{ github.token }}",
    secret: true
  }
};

// modules/github-action/read-inputs.ts
var EXAMPLES = { command: "command: review", files: "files: plan.json" };
var PATHS = ["base", "changed-files", "claims", "ignore", "plan-file"];
function readInputs(environment) {
  const names2 = Object.keys(INPUTS);
  const given2 = Object.entries(environment).flatMap(
    ([variable2, value = ""]) => variable2.toUpperCase().startsWith("INPUT_") && value.trim() !== "" ? [[variable2.slice("INPUT_".length).toLowerCase(), value.trim()]] : []
  );
  const values2 = Object.fromEntries(given2);
  const unknown3 = given2.find(([name]) => !names2.includes(name));
  if (unknown3 !== void 0) throw new UserError(unknownInput(unknown3[0], names2));
  for (const [name, { required: required2 }] of Object.entries(INPUTS))
    if (required2 && values2[name] === void 0) throw new UserError(missingInput(name, EXAMPLES[name] ?? name));
  const command2 = chosen("command", values2["command"] ?? "", INPUTS["command"]?.choices?.review ?? []);
  const files = (values2["files"] ?? "").split(/\r?\n/).map((file) => file.trim()).filter((file) => file !== "");
  const own2 = given2.filter(([name, value]) => isOf(command2, name, value));
  for (const [name, value] of own2) {
    const choices = INPUTS[name]?.choices?.[command2];
    if (choices !== void 0) chosen(name, value, choices);
    if (PATHS.includes(name) && value === "-") throw new UserError(noStandardInput(name));
  }
  if (values2["audience"] !== void 0 && values2["claims"] !== void 0) throw new UserError(AUDIENCE_OF_CLAIMS);
  if (files.includes("-")) throw new UserError(noStandardInput("files"));
  if ((command2 === "review" || command2 === "comment") && files.length > 1) throw new UserError(tooManyFiles(command2, files));
  return { command: command2, files, values: Object.fromEntries(own2) };
}
function chosen(name, value, choices) {
  if (!choices.includes(value)) throw new UserError(notAChoice(name, value, choices));
  return value;
}
function isOf(command2, name, value) {
  const { of: of2, default: fallback, secret: secret2 } = INPUTS[name];
  if (of2.includes(command2)) return true;
  if (value === fallback || secret2) return false;
  throw new UserError(notOfCommand(name, command2, of2));
}

// modules/github-action/runner.ts
var import_node_crypto3 = require("node:crypto");
var import_node_fs5 = require("node:fs");
var import_node_os = require("node:os");
var import_node_path4 = require("node:path");

// modules/github-action/cut.ts
function longestPrefix(text4, bytes, said) {
  const size = Buffer.byteLength(text4);
  if (size <= bytes) return text4;
  const kept = [];
  let taken2 = 0;
  for (const line3 of text4.split("\n")) {
    taken2 += Buffer.byteLength(line3) + 1;
    if (taken2 > bytes) break;
    kept.push(line3);
  }
  const prefix = kept.join("\n");
  return `${closed(prefix)}

${said(size - Buffer.byteLength(prefix))}
`;
}
function closed(markdown2) {
  const [fence, ...others] = [...markdown2.matchAll(/^(`{3,})/gm)].map(([, each3]) => each3 ?? "");
  return fence !== void 0 && others.filter((each3) => each3 === fence).length % 2 === 0 ? `${markdown2}
${fence}` : markdown2;
}

// modules/github-action/runner.ts
var LONGEST_SUMMARY_BYTES = 1024 * 1024 - 4096;
var MOST_ANNOTATIONS = 10;
function runnerOf(environment, print) {
  const { GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: temporary = (0, import_node_os.tmpdir)() } = environment;
  let folder;
  const annotate = (annotations) => print(firstOfEach(annotations).map(annotationLine).join(""));
  return {
    annotate,
    mask: (secret2) => print(commandLine("add-mask", secret2)),
    log: (text4) => print(withoutCommands(text4, (0, import_node_crypto3.randomUUID)())),
    setOutput(name, value) {
      if (outputs) (0, import_node_fs5.appendFileSync)(outputs, outputText(name, value, (0, import_node_crypto3.randomUUID)()));
    },
    summarize(markdown2) {
      try {
        if (summary) (0, import_node_fs5.appendFileSync)(summary, `${longestPrefix(markdown2, LONGEST_SUMMARY_BYTES, summaryTooLong)}
`);
      } catch (error2) {
        const why = error2.code ?? "unknown";
        annotate([{ level: "warning", title: "job summary", message: summaryUnwritable(why) }]);
      }
    },
    writeFile(name, content) {
      folder ??= (0, import_node_fs5.mkdtempSync)((0, import_node_path4.join)(temporary, "cdktf-aws-github-oidc-"));
      const path2 = (0, import_node_path4.join)(folder, name);
      (0, import_node_fs5.writeFileSync)(path2, content);
      return path2;
    }
  };
}
var withoutCommands = (text4, word) => `::stop-commands::${word}
${text4.replace(/\n?$/, "\n")}::${word}::
`;
var outputText = (name, value, word) => `${name}<<${word}
${value}
${word}
`;
function firstOfEach(annotations) {
  return ["error", "warning", "notice"].flatMap((level) => {
    const those = annotations.filter((each3) => each3.level === level);
    if (those.length <= MOST_ANNOTATIONS) return those;
    const left = those.length - MOST_ANNOTATIONS + 1;
    return [...those.slice(0, MOST_ANNOTATIONS - 1), { level, title: "and more", message: moreAnnotations(left) }];
  });
}

// modules/github-action/sticky-comment.ts
var LONGEST_COMMENT = 65536;
var PAGE2 = 100;
var MOST_PAGES = 100;
async function writeComment(api, repository2, pullRequest2, marker, body) {
  const comments = `/repos/${repository2}/issues/${pullRequest2}/comments`;
  const earlier = await findEarlier(api, comments, marker);
  const written3 = earlier === void 0 ? await api.rest("POST", comments, { body }) : await api.rest("PATCH", `/repos/${repository2}/issues/comments/${earlier}`, { body });
  return textIn2(written3, "html_url") ?? "";
}
async function findEarlier(api, comments, marker) {
  const author = await ownLogin(api);
  for (let page = 1; page <= MOST_PAGES; page++) {
    const found3 = await api.rest("GET", `${comments}?per_page=${PAGE2}&page=${page}`);
    if (!Array.isArray(found3)) throw new ApiError(void 0, "");
    const own2 = found3.find(
      (comment2) => isRecord(comment2) && textIn2(comment2["user"], "login") === author && textIn2(comment2, "body")?.startsWith(marker)
    );
    if (own2 !== void 0) return own2.id;
    if (found3.length < PAGE2) return void 0;
  }
  return void 0;
}
async function ownLogin(api) {
  const answer = await api.graphql("query { viewer { login } }");
  const data = isRecord(answer) ? answer["data"] : void 0;
  const login = isRecord(data) ? textIn2(data["viewer"], "login") : void 0;
  if (login === void 0) throw new ApiError(void 0, "");
  return login;
}
function textIn2(value, field2) {
  const text4 = isRecord(value) ? value[field2] : void 0;
  return typeof text4 === "string" ? text4 : void 0;
}

// modules/github-action/run.ts
async function runAction(environment, print, waits = wait) {
  const runner = runnerOf(environment, print);
  const token = environment["INPUT_TOKEN"]?.trim();
  if (token) runner.mask(token);
  try {
    const pullRequest2 = pullRequestOf(environment);
    const given2 = readInputs(environment);
    const run2 = { environment, runner, pullRequest: pullRequest2, given: given2, waits };
    return given2.command === "comment" ? await commentAlone(run2) : await judge(run2, JUDGES[given2.command]);
  } catch (error2) {
    if (!(error2 instanceof UserError)) throw error2;
    runner.annotate([{ level: "error", title: "cdktf-aws-github-oidc", message: error2.message }]);
    return 1;
  }
}
async function judge(run2, command2) {
  const { runner, given: given2 } = run2;
  const comments = given2.values["comment"] === "true";
  try {
    const judgement = await command2(given2);
    const report = publish(runner, given2, judgement);
    if (comments) await comment(run2, report);
    return judgement.exitCode;
  } catch (error2) {
    if (comments) await comment(run2, failedReport(run2));
    throw error2;
  }
}
function publish(runner, { command: command2 }, judgement) {
  const { verdict, text: text4, report, json, sarif, annotations } = judgement;
  runner.log(text4);
  runner.annotate(annotations);
  runner.setOutput("verdict", verdict);
  runner.setOutput("report", runner.writeFile(`${command2}.md`, report));
  runner.setOutput("json", runner.writeFile(`${command2}.json`, json));
  if (sarif !== void 0) runner.setOutput("sarif", runner.writeFile(`${command2}.sarif`, sarif));
  runner.summarize(report);
  return report;
}
async function commentAlone(run2) {
  const { runner, given: given2 } = run2;
  const [file = ""] = given2.files;
  const { stack: stack2 } = given2.values;
  const found3 = reportIn(file, markerOf(stack2));
  if (found3 === void 0) runner.annotate([{ level: "error", title: "comment", message: NO_REPORT(file, stack2) }]);
  const report = found3 ?? failedReport(run2);
  runner.summarize(report);
  return await comment(run2, report) && found3 !== void 0 ? 0 : 1;
}
function reportIn(file, marker) {
  try {
    const report = (0, import_node_fs6.readFileSync)(file, "utf8");
    return report.startsWith(marker) && report.length <= LONGEST_COMMENT ? report : void 0;
  } catch {
    return void 0;
  }
}
async function comment({ environment, runner, pullRequest: pullRequest2, given: given2, waits }, report) {
  const { token, stack: stack2 } = given2.values;
  const failed = (message) => {
    runner.annotate([{ level: given2.command === "comment" ? "error" : "warning", title: "comment", message }]);
    return false;
  };
  if (pullRequest2 === void 0) return failed(NO_PULL_REQUEST);
  if (token === void 0) return failed(NO_TOKEN2);
  try {
    const repository2 = environment["GITHUB_REPOSITORY"] ?? "";
    const api = githubApi(environment, token);
    const url = await patiently(() => writeComment(api, repository2, pullRequest2.number, markerOf(stack2), report), waits);
    runner.setOutput("comment-url", url);
    return true;
  } catch (error2) {
    if (!(error2 instanceof ApiError)) throw error2;
    return failed(commentFailed(error2.status, error2.said, pullRequest2));
  }
}
function failedReport({ environment, given: given2 }) {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository2, GITHUB_RUN_ID: id } = environment;
  const log = `${server}/${repository2}/actions/runs/${id}`;
  return `${markerOf(given2.values["stack"])}
## ${REVIEW_FAILED}

${nothingKnown(log)}
`;
}

// modules/github-action/main.ts
void runAction(process.env, (text4) => void process.stdout.write(text4)).then((exitCode) => {
  process.exitCode = exitCode;
});
