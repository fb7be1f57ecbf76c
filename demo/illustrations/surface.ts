import type { Material } from './material.ts';

/** True for points (mm, in the part's own frame) that belong to a solid. */
export type Inside = (x: number, y: number, z: number) => boolean;

/** Triangles of one material. Lengths in mm; `z` is the part's axis. */
export interface Piece {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint32Array;
  readonly material: Material;
  /** Points that fail are not drawn: a recess is cut by dropping what lies inside it. */
  readonly keep?: Inside;
  /** The wall of a hollow: it reaches beyond the part where `keep` cuts it, so it neither frames nor shades. */
  readonly hollow?: boolean;
}

/** One vertex: position and normal, `[x, y, z, nx, ny, nz]`. The normal need not have unit length. */
export type Vertex = Float64Array;

/** Grows a mesh from grids of vertices. */
export class Surface {
  #data = new Float32Array(1 << 14);
  #indices = new Uint32Array(1 << 14);
  #vertices = 0;
  #count = 0;
  readonly #out: Vertex = new Float64Array(6);

  /** A sheet of `columns` × `rows` quads; `at` fills the vertex of a grid point. Shared edges are smooth. */
  grid(columns: number, rows: number, at: (out: Vertex, column: number, row: number) => void): this {
    const first = this.#vertices;
    for (let row = 0; row <= rows; row += 1) {
      for (let column = 0; column <= columns; column += 1) {
        at(this.#out, column, row);
        this.#add(this.#out);
      }
    }
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const a = first + row * (columns + 1) + column;
        this.#triangle(a, a + 1, a + columns + 1);
        this.#triangle(a + 1, a + columns + 2, a + columns + 1);
      }
    }
    return this;
  }

  piece(material: Material, keep?: Inside): Piece {
    const positions = new Float32Array(this.#vertices * 3);
    const normals = new Float32Array(this.#vertices * 3);
    const data = this.#data;
    for (let vertex = 0; vertex < this.#vertices; vertex += 1) {
      for (let axis = 0; axis < 3; axis += 1) {
        positions[vertex * 3 + axis] = data[vertex * 6 + axis] as number;
        normals[vertex * 3 + axis] = data[vertex * 6 + axis + 3] as number;
      }
    }
    const indices = this.#indices.slice(0, this.#count);
    return { positions, normals, indices, material, ...(keep ? { keep } : {}) };
  }

  #add(vertex: Vertex): void {
    if ((this.#vertices + 1) * 6 > this.#data.length) {
      const larger = new Float32Array(this.#data.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    const nx = vertex[3] as number;
    const ny = vertex[4] as number;
    const nz = vertex[5] as number;
    const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
    const data = this.#data;
    const at = this.#vertices * 6;
    for (let axis = 0; axis < 3; axis += 1) {
      data[at + axis] = vertex[axis] as number;
      data[at + axis + 3] = (vertex[axis + 3] as number) / length;
    }
    this.#vertices += 1;
  }

  #triangle(a: number, b: number, c: number): void {
    if (this.#count + 3 > this.#indices.length) {
      const larger = new Uint32Array(this.#indices.length * 2);
      larger.set(this.#indices);
      this.#indices = larger;
    }
    this.#indices[this.#count++] = a;
    this.#indices[this.#count++] = b;
    this.#indices[this.#count++] = c;
  }
}

/** The wall of a hollow within a part. */
export function hollowPiece(surface: Surface, material: Material, keep: Inside): Piece {
  return { ...surface.piece(material, keep), hollow: true };
}
